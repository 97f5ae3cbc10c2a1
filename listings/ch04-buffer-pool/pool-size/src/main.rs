//! One number, and what it decides.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    println!("Buffer.poolSize  {:>5}", Buffer::pool_size());
    println!("half of it       {:>5}", Buffer::pool_size() / 2);

    let small = Buffer::alloc_unsafe(100)?;
    let slab = small.backing_store().byte_length();
    println!("the slab under allocUnsafe(100): {slab}");
    Ok(())
}
