//! The block under a piece, and where in it the piece lies.

use node_buffer::{Buffer, Encoding::Utf8, Error};

fn main() -> Result<(), Error> {
    let packet = Buffer::alloc(80)?;
    packet.fill("-")?;
    packet.write("name", 4, Utf8)?;
    let piece = packet.subarray(4..8);
    println!("the piece: {piece}");

    let block = piece.backing_store();
    println!("bytes in its block: {}", block.byte_length());

    let front = Buffer::from_store(&block, 0, piece.len())?;
    println!("from(buffer, 0, 4): {front}");

    let same = Buffer::from_store(&block, piece.byte_offset(), piece.len())?;
    println!("from(buffer, {}, 4): {same}", piece.byte_offset());

    same[0].set(b'N');
    println!("the piece, after a write: {piece}");

    if let Err(error) = Buffer::from_store(&block, 81, ..) {
        println!("from(buffer, 81) says: {error}");
    }
    Ok(())
}
