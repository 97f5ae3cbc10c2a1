//! Less than half, to the byte.

use node_buffer::{Buffer, Result};

fn main() -> Result<()> {
    for size in [4095, 4096, 8191, 8192, 32767, 32768] {
        let buf = Buffer::alloc_unsafe(size)?;
        // A Buffer with memory of its own has a block of just its own length.
        let memory = if buf.backing_store().byte_length() == size {
            "its own"
        } else {
            "the slab's"
        };
        println!("allocUnsafe({size}) has {memory} memory");
    }
    Ok(())
}
