//! Nobody frees, and yet it is freed.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1024 * 1024;

fn main() -> Result<(), Error> {
    let mut peak = 0;
    for _ in 0..2048 {
        let buf = Buffer::alloc(MIB)?;
        buf[0].set(1);
        peak = peak.max(memory_usage().external);
        // Nobody can reach `buf` from here on.
    }
    let few = peak < 1024 * MIB;
    println!("2048 MiB made, always less than 1024 alive: {few}");
    Ok(())
}
