//! Less than half, to the byte.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let mut largest = 0;
    for size in [4095, 4096, 8191, 8192, 32767, 32768] {
        let buf = Buffer::alloc_unsafe(size)?;
        // A Buffer with memory of its own has a block of just its own length.
        let pooled = buf.backing_store().byte_length() != size;
        if pooled {
            largest = size;
        }
        let place = if pooled {
            "on the slab"
        } else {
            "its own block"
        };
        println!("allocUnsafe({size}): {place}");
    }
    println!("the largest that is pooled: {largest}");
    println!("the smallest that is not: {}", largest + 1);
    Ok(())
}
