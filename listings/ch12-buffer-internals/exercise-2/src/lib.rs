//! A reader that reads everything into one Buffer, a piece at a time, and gives all the pieces back. Something is wrong with
//! the pieces. Change one line of `read_pieces`. The reading may stay as it is.

use std::io::{self, Read};

use node_buffer::Buffer;

/// The bytes of `source` in pieces of at most eight.
pub fn read_pieces(mut source: impl Read) -> io::Result<Vec<Buffer>> {
    let buf = Buffer::of(&[0; 8]);
    let mut pieces = Vec::new();
    loop {
        let count = read_into(&mut source, &buf)?;
        if count == 0 {
            return Ok(pieces);
        }
        let piece = buf.subarray(0..count);
        pieces.push(piece);
    }
}

/// Reads into the cells of `buf`, and says how many bytes.
fn read_into(source: &mut impl Read, buf: &Buffer) -> io::Result<u64> {
    let mut some = source.take(buf.len() as u64);
    io::copy(&mut some, &mut buf.cursor())
}

#[cfg(test)]
mod tests;
