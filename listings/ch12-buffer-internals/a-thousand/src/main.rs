//! A thousand Buffers, and how many blocks they take.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let mut pooled = Vec::new();
    let mut own = Vec::new();
    for _ in 0..1000 {
        pooled.push(Buffer::alloc_unsafe(8)?);
        own.push(Buffer::alloc(8)?);
    }
    println!(
        "allocUnsafe(8): at most two blocks: {}",
        blocks(&pooled) <= 2
    );
    println!("alloc(8): {} blocks", blocks(&own));
    Ok(())
}

/// How many times a Buffer lies on another block than the one before it.
fn blocks(buffers: &[Buffer]) -> usize {
    let changes = buffers
        .windows(2)
        .filter(|pair| !pair[0].same_store(&pair[1]));
    1 + changes.count()
}
