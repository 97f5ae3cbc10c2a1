//! One byte holds a slab, and 1024 of them hold 1024 slabs.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    // ANCHOR: shown
    let before = memory_usage().external;
    let outside = || (memory_usage().external - before) / MIB;

    let mut kept = Vec::new();
    for _ in 0..1024 {
        kept.push(Buffer::from("k"));
        // Other work takes the rest of the slab, and is done with it.
        for _ in 0..2 {
            Buffer::alloc_unsafe(Buffer::pool_size() / 2 - 1)?;
        }
    }
    println!("1024 kept bytes hold: {} MiB", outside());

    for byte in &mut kept {
        let own = Buffer::alloc(1)?;
        byte.copy(&own, 0);
        *byte = own;
    }
    println!("1024 copied bytes hold: {} MiB", outside());
    // ANCHOR_END: shown
    Ok(())
}
