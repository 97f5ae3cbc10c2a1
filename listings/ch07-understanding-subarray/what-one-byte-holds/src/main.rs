//! What one byte holds.

use node_buffer::{Buffer, Error};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    let bytes = [
        ("a byte of its own", Buffer::alloc(1)?),
        ("a pooled byte", Buffer::from("k")),
        ("one of 100 MiB", Buffer::alloc(100 * MIB)?.subarray(0..1)),
    ];
    for (which, byte) in bytes {
        let held = byte.retained_bytes();
        println!("{:<18} {held:>9} bytes", format!("{which}:"));
    }
    Ok(())
}
