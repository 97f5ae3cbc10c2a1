//! Their values, or their memory.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let mut numbers = [1.5, 300.0];
    println!("from:          {:?}", Buffer::from_numbers(&numbers));
    let all = Buffer::copy_bytes_from(&numbers);
    println!("copyBytesFrom: {} bytes", all.len());
    let first = Buffer::copy_bytes_from_range(&numbers, 0, 1)?;
    println!("the first:     {first:?}");
    let rest = Buffer::copy_bytes_from_range(&numbers, 1, ..)?;
    println!("from the second on: {rest:?}");
    let beyond = Buffer::copy_bytes_from_range(&numbers, 2, ..)?;
    println!("beyond them:   {beyond:?}");

    // A copy does not follow what it was made of.
    numbers[0] = 0.0;
    let copy = all.read_f64_le(0)?;
    println!("the number: {}, the copy: {copy}", numbers[0]);
    Ok(())
}
