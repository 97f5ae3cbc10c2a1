//! Three doors, and where each size comes out.

use node_buffer::{Buffer, Error, memory_usage};

fn main() -> Result<(), Error> {
    println!(" size           alloc     allocUnsafe allocUnsafeSlow");
    let sizes = [1, 64, 65, 4095, 4096, 8192, 32767, 32768];
    for size in sizes {
        let paths = [
            path(size, Buffer::alloc)?,
            path(size, Buffer::alloc_unsafe)?,
            path(size, Buffer::alloc_unsafe_slow)?,
        ];
        let mut line = format!("{size:>5}");
        for path in paths {
            line += &format!(" {path:>15}");
        }
        println!("{line}");
    }
    Ok(())
}

fn path(size: usize, make: fn(usize) -> Result<Buffer, Error>) -> Result<&'static str, Error> {
    let before = memory_usage().external;
    let buf = make(size)?;
    let grown = memory_usage().external - before;
    if buf.backing_store().byte_length() != size {
        return Ok("the slab");
    }
    Ok(if grown == 0 { "the heap" } else { "own block" })
}
