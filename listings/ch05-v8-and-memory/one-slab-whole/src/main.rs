//! A slab is accounted once, and whole.

use node_buffer::{Buffer, Error, memory_usage};

fn main() -> Result<(), Error> {
    // Fill the slab in use, until a Buffer opens the next one.
    let old = Buffer::alloc_unsafe(100)?;
    let before = memory_usage().external;
    let mut first = Buffer::alloc_unsafe(100)?;
    while first.same_store(&old) {
        first = Buffer::alloc_unsafe(100)?;
    }
    let opened = memory_usage().external - before;

    let more: Vec<Buffer> = (0..70)
        .map(|_| Buffer::alloc_unsafe(100))
        .collect::<Result<_, _>>()?;
    let added = memory_usage().external - before - opened;
    let shared = more.iter().all(|buf| buf.same_store(&first));

    println!("the first Buffer of 100 bytes: {opened} bytes outside");
    println!("70 more of them: {added} bytes more, all on its slab: {shared}");
    Ok(())
}
