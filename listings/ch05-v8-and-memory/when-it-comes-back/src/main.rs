//! Drop them, and the bytes come back.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    // ANCHOR: shown
    let before = memory_usage().external;
    let outside = || (memory_usage().external - before) / MIB;

    let mut kept: Vec<Buffer> = (0..100)
        .map(|_| Buffer::alloc(MIB))
        .collect::<Result<_, _>>()?;
    println!("100 Buffers: {} MiB outside", outside());

    kept.truncate(3);
    println!("  3 Buffers: {} MiB outside", outside());

    kept.clear();
    println!(" no Buffers: {} MiB outside", outside());
    // ANCHOR_END: shown
    Ok(())
}
