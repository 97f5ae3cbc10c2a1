//! Integers and floats in a Buffer: `readUInt32LE`, `writeDoubleBE` and the rest of the family.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::error::{Error, Result};

impl Buffer {
    // ANCHOR: read_bytes
    /// The `N` bytes from index `offset` on.
    ///
    /// Node: the check is `boundsError` in `lib/internal/buffer.js`.
    fn read_bytes<const N: usize>(&self, offset: usize) -> Result<[u8; N]> {
        let cells = self.cells();
        match cells.get(offset..).and_then(<[_]>::first_chunk::<N>) {
            Some(found) => Ok(std::array::from_fn(|place| found[place].get())),
            None => Err(bounds_error(offset, N, cells.len())),
        }
    }
    // ANCHOR_END: read_bytes

    /// Writes `bytes` from index `offset` on; the index behind them.
    fn write_bytes<const N: usize>(&self, bytes: [u8; N], offset: usize) -> Result<usize> {
        let cells = self.cells();
        match cells.get(offset..).and_then(<[_]>::first_chunk::<N>) {
            Some(places) => {
                for (place, byte) in places.iter().zip(bytes) {
                    place.set(byte);
                }
                Ok(offset + N)
            }
            None => Err(bounds_error(offset, N, cells.len())),
        }
    }

    /// An unsigned integer of 1 to 6 bytes, the lowest byte first: `buf.readUIntLE(offset, byteLength)`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for any other `byte_length`, or if `offset` leaves too few bytes;
    /// [`Error::OutOfBounds`] if the Buffer is shorter than `byte_length`.
    pub fn read_uint_le(&self, offset: usize, byte_length: usize) -> Result<u64> {
        let mut bytes = [0; 8];
        bytes[..byte_length.min(6)].copy_from_slice(&self.read_some(offset, byte_length)?);
        Ok(u64::from_le_bytes(bytes))
    }

    /// An unsigned integer of 1 to 6 bytes, the highest byte first: `buf.readUIntBE(offset, byteLength)`.
    ///
    /// # Errors
    ///
    /// As [`read_uint_le`](Buffer::read_uint_le).
    pub fn read_uint_be(&self, offset: usize, byte_length: usize) -> Result<u64> {
        let found = self.read_some(offset, byte_length)?;
        Ok(found
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The 1 to 6 bytes from index `offset` on.
    fn read_some(&self, offset: usize, byte_length: usize) -> Result<Vec<u8>> {
        if !(1..=6).contains(&byte_length) {
            return Err(Error::OutOfRange {
                argument: "byteLength",
                expected: ">= 1 and <= 6".into(),
                received: byte_length as i128,
            });
        }
        let cells = self.cells();
        let found = cells.get(offset..).and_then(|rest| rest.get(..byte_length));
        found
            .map(|found| found.iter().map(std::cell::Cell::get).collect())
            .ok_or_else(|| bounds_error(offset, byte_length, cells.len()))
    }
}

/// What is wrong with reading or writing `width` bytes at `offset` of `length`.
fn bounds_error(offset: usize, width: usize, length: usize) -> Error {
    match length.checked_sub(width) {
        Some(last) => Error::OutOfRange {
            argument: "offset",
            expected: format!(">= 0 and <= {last}"),
            received: offset as i128,
        },
        None => Error::OutOfBounds(None),
    }
}

/// One pair of methods a line: the type, its names, Node's names, and how its bytes are ordered.
macro_rules! numbers {
    ($($number:ty: $read:ident $node_read:literal, $write:ident $node_write:literal, $from:ident $to:ident;)*) => {
        impl Buffer {$(
            #[doc = concat!("Reads from index `offset` on: `buf.", $node_read, "(offset)`.")]
            ///
            /// # Errors
            ///
            /// [`Error::OutOfRange`] if `offset` leaves too few bytes, [`Error::OutOfBounds`] if the whole Buffer is
            /// too short.
            pub fn $read(&self, offset: usize) -> Result<$number> {
                self.read_bytes(offset).map(<$number>::$from)
            }

            #[doc = concat!("Writes from index `offset` on, and returns the index behind what was written: `buf.", $node_write, "(value, offset)`.")]
            ///
            /// # Errors
            ///
            /// [`Error::OutOfRange`] if `offset` leaves too few bytes, [`Error::OutOfBounds`] if the whole Buffer is
            /// too short; then nothing is written.
            pub fn $write(&self, value: $number, offset: usize) -> Result<usize> {
                self.write_bytes(value.$to(), offset)
            }
        )*}
    };
}

// ANCHOR: table
numbers! {
    u8: read_u8 "readUInt8", write_u8 "writeUInt8", from_le_bytes to_le_bytes;
    i8: read_i8 "readInt8", write_i8 "writeInt8", from_le_bytes to_le_bytes;
    u16: read_u16_le "readUInt16LE", write_u16_le "writeUInt16LE", from_le_bytes to_le_bytes;
    u16: read_u16_be "readUInt16BE", write_u16_be "writeUInt16BE", from_be_bytes to_be_bytes;
    i16: read_i16_le "readInt16LE", write_i16_le "writeInt16LE", from_le_bytes to_le_bytes;
    i16: read_i16_be "readInt16BE", write_i16_be "writeInt16BE", from_be_bytes to_be_bytes;
    u32: read_u32_le "readUInt32LE", write_u32_le "writeUInt32LE", from_le_bytes to_le_bytes;
    u32: read_u32_be "readUInt32BE", write_u32_be "writeUInt32BE", from_be_bytes to_be_bytes;
    i32: read_i32_le "readInt32LE", write_i32_le "writeInt32LE", from_le_bytes to_le_bytes;
    i32: read_i32_be "readInt32BE", write_i32_be "writeInt32BE", from_be_bytes to_be_bytes;
    u64: read_u64_le "readBigUInt64LE", write_u64_le "writeBigUInt64LE", from_le_bytes to_le_bytes;
    u64: read_u64_be "readBigUInt64BE", write_u64_be "writeBigUInt64BE", from_be_bytes to_be_bytes;
    i64: read_i64_le "readBigInt64LE", write_i64_le "writeBigInt64LE", from_le_bytes to_le_bytes;
    i64: read_i64_be "readBigInt64BE", write_i64_be "writeBigInt64BE", from_be_bytes to_be_bytes;
    f32: read_f32_le "readFloatLE", write_f32_le "writeFloatLE", from_le_bytes to_le_bytes;
    f32: read_f32_be "readFloatBE", write_f32_be "writeFloatBE", from_be_bytes to_be_bytes;
    f64: read_f64_le "readDoubleLE", write_f64_le "writeDoubleLE", from_le_bytes to_le_bytes;
    f64: read_f64_be "readDoubleBE", write_f64_be "writeDoubleBE", from_be_bytes to_be_bytes;
}
// ANCHOR_END: table

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_of_the_same_bytes() {
        let buf = Buffer::from([0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0]);
        assert_eq!(buf.read_u16_le(0), Ok(0x3412));
        assert_eq!(buf.read_u16_be(0), Ok(0x1234));
        assert_eq!(buf.read_i8(4), Ok(-102));
        assert_eq!(buf.read_u32_be(4), Ok(0x9abcdef0));
        assert_eq!(buf.read_i32_be(4), Ok(-0x65432110));
        assert_eq!(buf.read_u64_le(0), Ok(0xf0debc9a78563412));
        assert_eq!(buf.read_uint_be(1, 3), Ok(0x345678));
        assert_eq!(buf.read_uint_le(1, 3), Ok(0x785634));
        assert_eq!(buf.read_uint_be(2, 6), Ok(0x56789abcdef0));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let buf = Buffer::alloc(16).unwrap();
        assert_eq!(buf.write_f64_be(-1.5, 3), Ok(11));
        assert_eq!(buf.read_f64_be(3), Ok(-1.5));
        assert_eq!(buf.write_i16_le(-2, 0), Ok(2));
        assert_eq!(buf.to_vec()[..3], [0xfe, 0xff, 0]);
        assert_eq!(buf.write_u32_be(0x456, 12), Ok(16));
        assert_eq!(buf.to_vec()[12..], [0, 0, 4, 0x56]);
    }

    #[test]
    fn too_few_bytes_are_an_error_in_nodes_words() {
        let (two, eight) = (Buffer::alloc(2).unwrap(), Buffer::alloc(8).unwrap());
        let cases = [
            (
                two.read_u32_le(0).map(u64::from),
                "Attempt to access memory outside buffer bounds",
            ),
            (
                eight.read_u32_le(5).map(u64::from),
                "The value of \"offset\" is out of range. It must be >= 0 and <= 4. Received 5",
            ),
            (
                eight.read_uint_le(0, 7),
                "The value of \"byteLength\" is out of range. It must be >= 1 and <= 6. Received 7",
            ),
            (
                eight.read_uint_be(5, 6),
                "The value of \"offset\" is out of range. It must be >= 0 and <= 2. Received 5",
            ),
            (
                two.read_uint_be(0, 4),
                "Attempt to access memory outside buffer bounds",
            ),
            (
                eight.write_u64_le(1, 1).map(|end| end as u64),
                "The value of \"offset\" is out of range. It must be >= 0 and <= 0. Received 1",
            ),
        ];
        for (result, message) in cases {
            assert_eq!(result.unwrap_err().to_string(), message);
        }
        assert_eq!(eight.to_vec(), [0; 8]);
    }
}
