//! Whose bytes lie outside the V8 heap?

use node_buffer::{Buffer, Result, memory_usage};

const MANY: usize = 20_000;

fn main() -> Result<()> {
    let mut kept = Vec::new();
    for size in [64, 65] {
        println!(
            "alloc({size}):           {}",
            outside(size, Buffer::alloc, &mut kept)?
        );
        println!(
            "allocUnsafe({size}):     {}",
            outside(size, Buffer::alloc_unsafe, &mut kept)?
        );
        println!(
            "allocUnsafeSlow({size}): {}",
            outside(size, Buffer::alloc_unsafe_slow, &mut kept)?
        );
    }
    println!("(all {} are still in use)", kept.len());
    Ok(())
}

/// Makes many and keeps them. Has the memory outside the heap grown by about as much?
fn outside(size: usize, make: fn(usize) -> Result<Buffer>, kept: &mut Vec<Buffer>) -> Result<bool> {
    let before = memory_usage().external;
    for _ in 0..MANY {
        kept.push(make(size)?);
    }
    let grown = memory_usage().external - before;
    Ok(grown > MANY * size / 2)
}
