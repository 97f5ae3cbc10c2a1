//! Which byte comes first?

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(8)?;
    let end = buf.write_u32_be(0x12345678, 0)?;
    buf.write_u32_le(0x12345678, end)?;
    println!("{buf:?}");
    println!("big end first    {:?}", buf.subarray(0..4));
    println!("little end first {:?}", buf.subarray(4..8));

    println!("written BE, read BE: 0x{:x}", buf.read_u32_be(0)?);
    println!("written BE, read LE: 0x{:x}", buf.read_u32_le(0)?);
    println!("as a length in bytes: {}", buf.read_u32_le(0)?);
    Ok(())
}
