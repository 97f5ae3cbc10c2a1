//! An address to order.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024); // a slab of our own, opened by what comes next
    let old = Buffer::alloc_unsafe(100)?;
    let mut first = Buffer::alloc_unsafe_aligned(8, 64)?;
    while first.same_store(&old) {
        first = Buffer::alloc_unsafe_aligned(8, 64)?;
    }

    let second = Buffer::alloc_unsafe_aligned(8, 64)?;
    let plain = Buffer::alloc_unsafe(8)?;
    let third = Buffer::alloc_unsafe_aligned(8, 64)?;
    let page = Buffer::alloc_unsafe_aligned(8, 4096)?;

    let place = |buf: &Buffer| buf.byte_offset() - first.byte_offset();
    println!("aligned to 64, the second: +{}", place(&second));
    println!("not aligned: +{}", place(&plain));
    println!("aligned to 64, the third: +{}", place(&third));
    let block = page.backing_store().byte_length();
    println!("aligned to 4096: 8 bytes in a block of {block}");
    Ok(())
}
