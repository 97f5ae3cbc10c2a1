//! One byte holds a hundred mebibytes.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    // ANCHOR: shown
    let before = memory_usage().external;
    let outside = || (memory_usage().external - before) / MIB;

    let large = Buffer::alloc(100 * MIB)?;
    println!("the whole Buffer:      {:>3} MiB", outside());

    let window = large.subarray(0..1);
    drop(large);
    println!("one byte, a window:    {:>3} MiB", outside());

    let copy = Buffer::from(&window);
    drop(window);
    println!("the same byte, copied: {:>3} MiB", outside());
    // ANCHOR_END: shown
    println!("and it is still {}", copy[0].get());
    Ok(())
}
