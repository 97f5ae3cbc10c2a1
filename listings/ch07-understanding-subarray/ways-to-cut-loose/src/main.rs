//! Five copies of a piece, and what each of them holds.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let piece = Buffer::alloc(1 << 20)?.subarray(40..44);
    holds("the piece itself", &piece);

    holds("Buffer.from", &Buffer::from(&piece));
    holds("Buffer.concat", &Buffer::concat(&[&piece]));

    let own = Buffer::alloc(piece.len())?;
    piece.copy(&own, 0);
    holds("alloc and copy", &own);

    let own = Buffer::alloc_unsafe_slow(piece.len())?;
    piece.copy(&own, 0);
    holds("allocUnsafeSlow and copy", &own);

    holds("Uint8Array's slice", &piece.compact());
    Ok(())
}

fn holds(how: &str, copy: &Buffer) {
    println!("{:<25} {}", format!("{how}:"), copy.retained_bytes());
}
