//! Three doors, and where each size comes out.

use node_buffer::{Buffer, Result, memory_usage};

fn main() -> Result<()> {
    let mut kept = Vec::new();
    println!(" size  alloc      allocUnsafe  allocUnsafeSlow");
    for size in [1, 64, 65, 4095, 4096, 8192, 32767, 32768] {
        let alloc = path(size, Buffer::alloc, &mut kept)?;
        let alloc_unsafe = path(size, Buffer::alloc_unsafe, &mut kept)?;
        let alloc_unsafe_slow = path(size, Buffer::alloc_unsafe_slow, &mut kept)?;
        println!("{size:>5}  {alloc:<10} {alloc_unsafe:<12} {alloc_unsafe_slow}");
    }
    Ok(())
}

fn path(
    size: usize,
    make: fn(usize) -> Result<Buffer>,
    kept: &mut Vec<Buffer>,
) -> Result<&'static str> {
    let before = memory_usage().external;
    let buf = make(size)?;
    let grown = memory_usage().external - before;
    let block = buf.backing_store().byte_length();
    kept.push(buf);
    Ok(match (block == size, grown) {
        (false, _) => "the slab",
        (true, 0) => "the heap",
        (true, _) => "own block",
    })
}
