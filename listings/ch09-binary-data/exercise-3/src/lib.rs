//! Protocol Buffers and WebAssembly store a number in as few bytes as it needs: seven bits in each, the lowest first, and the top
//! bit is on in every byte but the last. Write `read_varint`: the number that begins at `offset`, and the index behind it; nothing
//! if the bytes end before it does, or if it needs more than 64 bits.

use node_buffer::Buffer;

/// The number that begins at `offset`, and the index behind it.
pub fn read_varint(buf: &Buffer, offset: usize) -> Option<(u64, usize)> {
    Some((u64::from(buf.get(offset)?), offset + 1))
}

#[cfg(test)]
mod tests;
