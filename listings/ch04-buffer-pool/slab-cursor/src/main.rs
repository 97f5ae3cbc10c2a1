//! The cursor walks down the slab in steps of eight.

use node_buffer::{Buffer, Result};

fn main() -> Result<()> {
    // Where the program before us left the cursor does not matter: count from here.
    let first = Buffer::alloc_unsafe(8)?;

    for size in [1, 2, 3, 7, 8, 9, 10, 100, 13] {
        let buf = Buffer::alloc_unsafe(size)?;
        let place = buf.byte_offset() - first.byte_offset();
        println!("allocUnsafe({size}) begins {place} bytes further on");
    }
    Ok(())
}
