//! Nobody calls the collector, and yet it comes.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    let before = memory_usage().external;
    let mut made = 0;
    let mut peak = 0;
    while made < 2048 * MIB {
        let buf = Buffer::alloc(MIB)?; // and nobody keeps it
        made += buf.len();
        peak = peak.max(memory_usage().external - before);
    }
    println!("made: {} MiB", made / MIB);
    println!("ever held at once: less than 512 MiB: {}", peak < 512 * MIB);
    Ok(())
}
