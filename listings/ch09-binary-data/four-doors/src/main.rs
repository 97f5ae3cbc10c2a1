//! Four ways to the same four bytes.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let number: u32 = 0x0a0b0c0d;

    let buf = Buffer::alloc(4)?;
    buf.write_u32_be(number, 0)?;
    println!("a Buffer           {:?}", buf.to_vec());

    let plain: [u8; 4] = [10, 11, 12, 13];
    println!("an array of bytes  {plain:?}");

    let view = number.to_be_bytes();
    println!("a number's view    {view:?}");

    let shifted = [24, 16, 8, 0].map(|places| number >> places & 0xff);
    println!("shift and mask     {shifted:?}");
    Ok(())
}
