//! How many bytes outside? Predict it for one Buffer at a time.

use node_buffer::{Buffer, Result, memory_usage};

/// The bytes that `alloc(size)` adds outside the heap. `asked`: has somebody asked for its block?
fn outside(size: usize, asked: bool) -> usize {
    // Beyond 64 bytes a Buffer never lay inside.
    if asked || size > 64 { size } else { 0 }
}

fn main() -> Result<()> {
    for size in [0, 1, 63, 64, 65, 4096] {
        for asked in [false, true] {
            let before = memory_usage().external;
            let buf = Buffer::alloc(size)?;
            if asked {
                buf.backing_store();
            }
            let grown = memory_usage().external - before;
            assert_eq!(outside(size, asked), grown, "alloc({size}), asked: {asked}");
        }
    }
    println!("Right, asked or not.");
    Ok(())
}
