//! Sixty-four bytes stay inside, sixty-five do not.

use node_buffer::{Buffer, Error, memory_usage};

const MANY: usize = 10_000;

fn main() -> Result<(), Error> {
    let mut kept = Vec::new();
    for size in [1, 64, 65, 1024] {
        let before = memory_usage().external;
        for _ in 0..MANY {
            kept.push(Buffer::alloc(size)?);
        }
        let outside = memory_usage().external - before;
        println!("alloc({size}): {} bytes outside, each", outside / MANY);
    }
    println!("{} Buffers were alive at the end", kept.len());
    Ok(())
}
