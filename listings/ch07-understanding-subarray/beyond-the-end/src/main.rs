//! Beyond the end: an index is silent, a method is not.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(2)?;

    let read = buf.get(2).map_or("nothing".into(), |byte| byte.to_string());
    println!("buf[2] reads: {read}");

    buf.put(2, 9);
    println!("after buf[2] = 9: {} bytes, {buf:?}", buf.len());

    println!("subarray(2, 9) has: {} bytes", buf.subarray(2..9).len());

    if let Err(error) = buf.read_u8(2) {
        println!("readUInt8(2) says: {error}");
    }
    Ok(())
}
