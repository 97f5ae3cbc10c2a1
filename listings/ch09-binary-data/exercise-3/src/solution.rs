//! Protocol Buffers and WebAssembly store a number in as few bytes as it needs: seven bits in each, the lowest first, and the top
//! bit is on in every byte but the last. Write `read_varint`: the number that begins at `offset`, and the index behind it; nothing
//! if the bytes end before it does, or if it needs more than 64 bits.

use node_buffer::Buffer;

/// The number that begins at `offset`, and the index behind it.
pub fn read_varint(buf: &Buffer, offset: usize) -> Option<(u64, usize)> {
    let mut number = 0;
    for place in 0..10 {
        let byte = buf.get(offset + place)?;
        let bits = u64::from(byte & 0b0111_1111);
        // The tenth byte has room for one bit: nine times seven is 63.
        if place == 9 && bits > 1 {
            return None;
        }
        number |= bits << (7 * place);
        if byte & 0b1000_0000 == 0 {
            return Some((number, offset + place + 1));
        }
    }
    None
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
