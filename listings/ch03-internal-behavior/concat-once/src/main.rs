//! Piece by piece, or all at once.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let mut chunks = Vec::new();
    for _ in 0..1000 {
        chunks.push(Buffer::alloc_filled(100, 1)?);
    }

    // All that has come so far is copied with every chunk.
    let mut copied = 0;
    let mut all = Buffer::alloc(0)?;
    for chunk in &chunks {
        all = Buffer::concat(&[&all, chunk]);
        copied += all.len();
    }
    println!("piece by piece: {copied} bytes copied");

    let once = Buffer::concat(&chunks.iter().collect::<Vec<_>>());
    println!("all at once: {} bytes copied", once.len());
    println!("the same bytes: {}", once.equals(&all));
    println!("times as many: {}", copied as f64 / once.len() as f64);
    Ok(())
}
