//! After 255 comes 0.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(2)?;
    println!("{:>5}  {:>9}  {:>10}", "value", "buf[0] is", "writeUInt8");

    for value in [255, 256, 257, 300, 1000, -1, -256] {
        buf[0].set(value as u8);
        let checked = match u8::try_from(value) {
            Ok(byte) => buf.write_u8(byte, 1).map(|_| "accepted")?,
            Err(_) => "refused",
        };
        println!("{value:>5}  {:>9}  {checked:>10}", buf[0].get());
    }
    Ok(())
}
