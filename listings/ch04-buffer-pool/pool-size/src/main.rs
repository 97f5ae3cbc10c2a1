//! One number, and what it decides.

use node_buffer::{Buffer, Result};

fn main() -> Result<()> {
    println!("Buffer.poolSize  {:>5}", Buffer::pool_size());
    println!("half of it       {:>5}", Buffer::pool_size() / 2);

    let small = Buffer::alloc_unsafe(100)?;
    let slab = small.backing_store().byte_length();
    println!("the slab under allocUnsafe(100): {slab}");
    Ok(())
}
