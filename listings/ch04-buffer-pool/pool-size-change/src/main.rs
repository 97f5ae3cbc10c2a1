//! The limit moves at once, the slab later.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;

    Buffer::set_pool_size(1000);
    let same = Buffer::alloc_unsafe(8)?.same_store(&before);
    println!("poolSize 1000: allocUnsafe(8) stays in the old slab: {same}");
    println!(
        "poolSize 1000: allocUnsafe(499) is pooled: {}",
        is_pooled(499)?
    );
    println!(
        "poolSize 1000: allocUnsafe(500) is pooled: {}",
        is_pooled(500)?
    );

    Buffer::set_pool_size(0);
    println!("poolSize 0:    allocUnsafe(1) is pooled: {}", is_pooled(1)?);
    Ok(())
}

fn is_pooled(size: usize) -> Result<bool, Error> {
    let buf = Buffer::alloc_unsafe(size)?;
    Ok(buf.backing_store().byte_length() != size)
}
