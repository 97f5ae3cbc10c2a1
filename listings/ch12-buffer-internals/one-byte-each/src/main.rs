//! Each element is one byte, whatever you give it.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let numbers: [u16; 2] = [1, 0x456];
    println!("elements  {:?}", Buffer::from(numbers.map(|n| n as u8)));
    println!("memory    {:?}", Buffer::copy_bytes_from(&numbers));

    let buf = Buffer::alloc(2)?;
    buf[0].set(numbers[1] as u8);
    buf.put(2, 7); // there is no place 2
    println!("written   {buf:?}");
    println!("place 2   {}", buf.get(2).is_some());
    Ok(())
}
