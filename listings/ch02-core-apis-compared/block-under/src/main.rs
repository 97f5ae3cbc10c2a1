//! The block under each Buffer, in bytes.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    println!(" size           alloc     allocUnsafe allocUnsafeSlow");
    for size in [16, 4095, 4096, 32767, 32768] {
        let buffers = [
            Buffer::alloc(size)?,
            Buffer::alloc_unsafe(size)?,
            Buffer::alloc_unsafe_slow(size)?,
        ];
        let mut line = format!("{size:>5}");
        for buf in buffers {
            let block = buf.backing_store().byte_length();
            line += &format!(" {block:>15}");
        }
        println!("{line}");
    }
    Ok(())
}
