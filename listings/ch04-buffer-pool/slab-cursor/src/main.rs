//! The cursor walks down the slab in steps of eight.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    // Where the program before us left the cursor does not matter: count from here.
    let first = Buffer::alloc_unsafe(8)?;

    // All Buffers first, then the printing: in Node printing takes from the slab too.
    let mut buffers = Vec::new();
    for size in [1, 2, 3, 7, 8, 9, 10, 100, 13] {
        buffers.push(Buffer::alloc_unsafe(size)?);
    }

    for buf in buffers {
        let place = buf.byte_offset() - first.byte_offset();
        println!("allocUnsafe({}): +{place}", buf.len());
    }
    Ok(())
}
