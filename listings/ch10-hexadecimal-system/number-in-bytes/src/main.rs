//! 0x456 in bytes, five ways.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    let one = Buffer::from([0x456_u32 as u8]);
    println!("one element      {one:?}");

    let buf = Buffer::alloc(4)?;
    buf.write_u16_be(0x456, 0)?;
    buf.write_u16_le(0x456, 2)?;
    println!("big end first    {:?}", buf.subarray(0..2));
    println!("little end first {:?}", buf.subarray(2..4));

    println!(
        "three digits     {:?}",
        Buffer::from_string("456", Encoding::Hex)
    );
    println!(
        "four digits      {:?}",
        Buffer::from_string("0456", Encoding::Hex)
    );
    Ok(())
}
