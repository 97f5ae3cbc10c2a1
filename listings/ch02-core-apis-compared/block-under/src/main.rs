//! The block under each Buffer, in bytes.

use node_buffer::{Buffer, Result};

fn main() -> Result<()> {
    println!(" size   alloc  allocUnsafe  allocUnsafeSlow");
    for size in [16, 4095, 4096, 32767, 32768] {
        let alloc = block(Buffer::alloc(size)?);
        let alloc_unsafe = block(Buffer::alloc_unsafe(size)?);
        let alloc_unsafe_slow = block(Buffer::alloc_unsafe_slow(size)?);
        println!("{size:>5} {alloc:>7} {alloc_unsafe:>12} {alloc_unsafe_slow:>16}");
    }
    Ok(())
}

fn block(buf: Buffer) -> usize {
    buf.backing_store().byte_length()
}
