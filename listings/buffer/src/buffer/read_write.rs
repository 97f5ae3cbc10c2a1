//! Integers and floats in a Buffer: `readUInt32LE`, `writeDoubleBE` and the rest of the family.
//!
//! Numbers of a fixed width have Rust's types. Integers of one to six bytes are JavaScript's numbers, and what does not
//! fit is an error with Node's message.
//!
//! Node: `lib/internal/buffer.js`.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::javascript::show;
use crate::node::error::{Error, Result};
use crate::node::number::{Given, Number};

impl Buffer {
    /// The `N` bytes from index `offset` on.
    #[inline]
    fn read_bytes<const N: usize>(&self, offset: impl Number) -> Result<[u8; N]> {
        let start = offset.given().of_width(N, self.len())?;
        Ok(self.view.lend(start, |bytes, start| {
            let mut number = [0; N];
            number.copy_from_slice(&bytes[start..start + N]);
            number
        }))
    }

    /// Writes `bytes` from index `offset` on; the index behind them.
    #[inline]
    fn write_bytes<const N: usize>(&self, bytes: [u8; N], offset: impl Number) -> Result<usize> {
        let cells = self.cells();
        let offset = offset.given().of_width(N, cells.len())?;
        for (cell, byte) in cells[offset..offset + N].iter().zip(bytes) {
            cell.set(byte);
        }
        Ok(offset + N)
    }

    /// An unsigned integer of 1 to 6 bytes, the lowest byte first: `buf.readUIntLE(offset, byteLength)`.
    ///
    /// Node: `readUIntLE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for any other `byte_length`, or if `offset` leaves too few bytes;
    /// [`Error::OutOfBounds`] if the Buffer is shorter than `byte_length`; [`Error::NotGiven`] for `..`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([0x56, 0x34, 0x12]);
    /// assert_eq!(buf.read_uint_le(0, 3)?, 0x123456);
    /// assert!(buf.read_uint_le(1, 3).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn read_uint_le(&self, offset: impl Number, byte_length: impl Number) -> Result<u64> {
        self.read_some(offset, byte_length, Order::Little)
            .map(|(number, _)| number)
    }

    /// An unsigned integer of 1 to 6 bytes, the highest byte first: `buf.readUIntBE(offset, byteLength)`.
    ///
    /// Node: `readUIntBE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`read_uint_le`](Buffer::read_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([0x12, 0x34, 0x56]);
    /// assert_eq!(buf.read_uint_be(0, 3)?, 0x123456);
    /// assert!(buf.read_uint_be(1, 3).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn read_uint_be(&self, offset: impl Number, byte_length: impl Number) -> Result<u64> {
        self.read_some(offset, byte_length, Order::Big)
            .map(|(number, _)| number)
    }

    /// A signed integer of 1 to 6 bytes, the lowest byte first: `buf.readIntLE(offset, byteLength)`.
    ///
    /// Node: `readIntLE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`read_uint_le`](Buffer::read_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([0xfe, 0xff, 0xff]);
    /// assert_eq!(buf.read_int_le(0, 3)?, -2);
    /// assert!(buf.read_int_le(1, 3).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn read_int_le(&self, offset: impl Number, byte_length: impl Number) -> Result<i64> {
        self.read_some(offset, byte_length, Order::Little)
            .map(signed)
    }

    /// A signed integer of 1 to 6 bytes, the highest byte first: `buf.readIntBE(offset, byteLength)`.
    ///
    /// Node: `readIntBE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`read_uint_le`](Buffer::read_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([0xff, 0xff, 0xfe]);
    /// assert_eq!(buf.read_int_be(0, 3)?, -2);
    /// assert!(buf.read_int_be(1, 3).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn read_int_be(&self, offset: impl Number, byte_length: impl Number) -> Result<i64> {
        self.read_some(offset, byte_length, Order::Big).map(signed)
    }

    /// Writes an unsigned integer of 1 to 6 bytes, the lowest byte first, and returns the index behind it:
    /// `buf.writeUIntLE(value, offset, byteLength)`. What is behind a decimal point is cut off.
    ///
    /// Node: `writeUIntLE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`read_uint_le`](Buffer::read_uint_le), and [`Error::OutOfRange`] for a value that does not fit.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(3)?;
    /// assert_eq!(buf.write_uint_le(0x123456, 0, 3)?, 3);
    /// assert_eq!(buf.to_vec(), [0x56, 0x34, 0x12]);
    /// assert_eq!(
    ///     buf.write_uint_le(256, 0, 1).unwrap_err().to_string(),
    ///     "The value of \"value\" is out of range. It must be >= 0 and <= 255. Received 256"
    /// );
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_uint_le(
        &self,
        value: impl Number,
        offset: impl Number,
        byte_length: impl Number,
    ) -> Result<usize> {
        self.write_some(value, offset, byte_length, false, Order::Little)
    }

    /// Writes an unsigned integer of 1 to 6 bytes, the highest byte first: `buf.writeUIntBE(value, offset,
    /// byteLength)`.
    ///
    /// Node: `writeUIntBE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_uint_le`](Buffer::write_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([0, 1, 255]);
    /// buf.write_uint_be(buf.read_uint_be(0, 3)? + 1, 0, 3)?; // a u64 is taken, as every number is
    /// assert_eq!(buf, [0, 2, 0]);
    /// assert_eq!(buf.write_uint_be(buf.len(), 1, 2)?, 3);
    /// assert_eq!(buf, [0, 0, 3]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_uint_be(
        &self,
        value: impl Number,
        offset: impl Number,
        byte_length: impl Number,
    ) -> Result<usize> {
        self.write_some(value, offset, byte_length, false, Order::Big)
    }

    /// Writes a signed integer of 1 to 6 bytes, the lowest byte first: `buf.writeIntLE(value, offset, byteLength)`.
    ///
    /// Node: `writeIntLE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_uint_le`](Buffer::write_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(3)?;
    /// assert_eq!(buf.write_int_le(-2, 0, 3)?, 3);
    /// assert_eq!(buf, [0xfe, 0xff, 0xff]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_int_le(
        &self,
        value: impl Number,
        offset: impl Number,
        byte_length: impl Number,
    ) -> Result<usize> {
        self.write_some(value, offset, byte_length, true, Order::Little)
    }

    /// Writes a signed integer of 1 to 6 bytes, the highest byte first: `buf.writeIntBE(value, offset, byteLength)`.
    ///
    /// Node: `writeIntBE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_uint_le`](Buffer::write_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(3)?;
    /// assert_eq!(buf.write_int_be(-2, 0, 3)?, 3);
    /// assert_eq!(buf, [0xff, 0xff, 0xfe]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_int_be(
        &self,
        value: impl Number,
        offset: impl Number,
        byte_length: impl Number,
    ) -> Result<usize> {
        self.write_some(value, offset, byte_length, true, Order::Big)
    }

    /// The number in the bytes from `offset` on, and how many they are.
    #[inline]
    fn read_some(
        &self,
        offset: impl Number,
        width: impl Number,
        order: Order,
    ) -> Result<(u64, usize)> {
        let offset = given(offset, "offset")?;
        let width = width_of(width)?;
        let start = offset.of_width(width, self.len())?;
        let bytes = self.cells()[start..start + width]
            .iter()
            .map(|cell| u64::from(cell.get()));
        let number = match order {
            Order::Little => bytes.rfold(0, |number, byte| number << 8 | byte),
            Order::Big => bytes.fold(0, |number, byte| number << 8 | byte),
        };
        Ok((number, width))
    }

    fn write_some(
        &self,
        value: impl Number,
        offset: impl Number,
        width: impl Number,
        signed: bool,
        order: Order,
    ) -> Result<usize> {
        let width = width_of(width)?;
        if width == 1 {
            given(offset, "offset")?; // For one byte Node looks at the offset first.
        }
        let value = value.given().number().unwrap_or(f64::NAN);
        check_value(value, width, signed)?;
        let start = given(offset, "offset")?.of_width(width, self.len())?;
        let bytes = whole(value).to_le_bytes();
        for (place, byte) in bytes[..width].iter().enumerate() {
            let place = match order {
                Order::Little => place,
                Order::Big => width - 1 - place,
            };
            self.cells()[start + place].set(*byte);
        }
        Ok(start + width)
    }

    /// Writes any integer into eight unsigned bytes, the lowest first: `buf.writeBigUInt64LE(value, offset)`, for a
    /// value whose range is not known to Rust's types.
    ///
    /// Node: `writeBigU_Int64LE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for a value that does not fit, else as [`write_u64_le`](Buffer::write_u64_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.write_big_uint_le(258, 0)?, 8);
    /// assert_eq!(buf, [2, 1, 0, 0, 0, 0, 0, 0]);
    /// assert!(buf.write_big_uint_le(1 << 64, 0).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_big_uint_le(&self, value: i128, offset: impl Number) -> Result<usize> {
        self.write_u64_le(big(value, ">= 0n and < 2n ** 64n")?, offset)
    }

    /// Writes any integer into eight unsigned bytes, the highest first: `buf.writeBigUInt64BE(value, offset)`.
    ///
    /// Node: `writeBigU_Int64BE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_big_uint_le`](Buffer::write_big_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.write_big_uint_be(258, 0)?, 8);
    /// assert_eq!(buf, [0, 0, 0, 0, 0, 0, 1, 2]);
    /// assert!(buf.write_big_uint_be(1 << 64, 0).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_big_uint_be(&self, value: i128, offset: impl Number) -> Result<usize> {
        self.write_u64_be(big(value, ">= 0n and < 2n ** 64n")?, offset)
    }

    /// Writes any integer into eight signed bytes, the lowest first: `buf.writeBigInt64LE(value, offset)`.
    ///
    /// Node: `writeBigU_Int64LE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_big_uint_le`](Buffer::write_big_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.write_big_int_le(-2, 0)?, 8);
    /// assert_eq!(buf, [0xfe, 255, 255, 255, 255, 255, 255, 255]);
    /// assert!(buf.write_big_int_le(1 << 64, 0).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_big_int_le(&self, value: i128, offset: impl Number) -> Result<usize> {
        self.write_i64_le(big(value, ">= -(2n ** 63n) and < 2n ** 63n")?, offset)
    }

    /// Writes any integer into eight signed bytes, the highest first: `buf.writeBigInt64BE(value, offset)`.
    ///
    /// Node: `writeBigU_Int64BE` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`write_big_uint_le`](Buffer::write_big_uint_le).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.write_big_int_be(-2, 0)?, 8);
    /// assert_eq!(buf, [255, 255, 255, 255, 255, 255, 255, 0xfe]);
    /// assert!(buf.write_big_int_be(1 << 64, 0).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_big_int_be(&self, value: i128, offset: impl Number) -> Result<usize> {
        self.write_i64_be(big(value, ">= -(2n ** 63n) and < 2n ** 63n")?, offset)
    }
}

/// Which byte of a number comes first.
enum Order {
    Little,
    Big,
}

/// The number of `width` bytes, its top bit read as a sign.
fn signed((number, width): (u64, usize)) -> i64 {
    let spare = 64 - 8 * width as u32;
    (number << spare) as i64 >> spare
}

/// A position that has no default.
#[inline]
fn given(position: impl Number, argument: &'static str) -> Result<Given> {
    match position.given() {
        Given::Absent => Err(Error::NotGiven(argument)),
        given => Ok(given),
    }
}

/// A width of one to six bytes.
#[inline]
fn width_of(width: impl Number) -> Result<usize> {
    match given(width, "byteLength")? {
        Given::Index(width @ 1..=6) => Ok(width),
        width => {
            let number = width.number().unwrap_or(0.0);
            let expected = if number.floor() == number {
                ">= 1 and <= 6"
            } else {
                "an integer"
            };
            Err(Error::out_of_range("byteLength", expected, number))
        }
    }
}

/// Node: `checkInt` in `lib/internal/buffer.js`.
fn check_value(value: f64, width: usize, signed: bool) -> Result<()> {
    let bits = 8 * width;
    // Integers first: `powi` does not promise the last bit.
    let (low, high) = if signed {
        (
            -((1_i64 << (bits - 1)) as f64),
            ((1_i64 << (bits - 1)) - 1) as f64,
        )
    } else {
        (0.0, ((1_i64 << bits) - 1) as f64)
    };
    if !(value > high || value < low) {
        return Ok(()); // NaN passes, and is written as 0.
    }
    let expected = match (width, signed) {
        (..=4, _) => format!(">= {low} and <= {high}"),
        (_, false) => format!(">= 0 and < 2 ** {bits}"),
        (_, true) => format!(">= -(2 ** {0}) and < 2 ** {0}", bits - 1),
    };
    Err(Error::out_of_range("value", expected, value))
}

/// The integer that is written for a number: Node cuts the low four bytes towards zero, and rounds those above down. In
/// five and six bytes -0.5 comes out as -2³².
///
/// Node: `writeU_Int48LE` in `lib/internal/buffer.js`.
fn whole(value: f64) -> u64 {
    const HIGH: f64 = 4294967296.0;
    let high = (value / HIGH).floor() as i64 as u64;
    high << 32 | u64::from(value as i64 as u32)
}

/// A BigInt as an integer of 64 bits.
fn big<I: TryFrom<i128>>(value: i128, expected: &str) -> Result<I> {
    I::try_from(value).map_err(|_| Error::OutOfRange {
        argument: "value",
        expected: expected.into(),
        received: show::received_big(value),
    })
}

/// One pair of methods a line: the type, its names, Node's names, how its bytes are ordered, and an example: some bytes, and
/// the number that they are.
macro_rules! numbers {
    ($($number:ty: $read:ident $node_read:literal, $write:ident $node_write:literal, $from:ident $to:ident, $bytes:literal $value:literal;)*) => {
        impl Buffer {$(
            #[doc = concat!("The `", stringify!($number), "` from index `offset` on: `buf.", $node_read, "(offset)`. `..` is 0.")]
            ///
            #[doc = concat!("Node: `", $node_read, "` in `lib/internal/buffer.js`.")]
            ///
            /// # Errors
            ///
            /// [`Error::OutOfRange`] if `offset` leaves too few bytes, [`Error::OutOfBounds`] if the whole Buffer is
            /// too short.
            ///
            /// ```
            /// use node_buffer::Buffer;
            ///
            #[doc = concat!("let buf = Buffer::from(", $bytes, ");")]
            #[doc = concat!("assert_eq!(buf.", stringify!($read), "(0)?, ", $value, ");")]
            #[doc = concat!("assert!(buf.", stringify!($read), "(1).is_err());")]
            /// # Ok::<(), node_buffer::Error>(())
            /// ```
            #[inline]
            pub fn $read(&self, offset: impl Number) -> Result<$number> {
                self.read_bytes(offset).map(<$number>::$from)
            }

            #[doc = concat!("Writes a `", stringify!($number), "` from index `offset` on, and returns the index behind it: `buf.", $node_write, "(value, offset)`.")]
            /// `..` is 0.
            ///
            #[doc = concat!("Node: `", $node_write, "` in `lib/internal/buffer.js`.")]
            ///
            /// # Errors
            ///
            /// [`Error::OutOfRange`] if `offset` leaves too few bytes, [`Error::OutOfBounds`] if the whole Buffer is
            /// too short; then nothing is written.
            ///
            /// ```
            /// use node_buffer::Buffer;
            ///
            /// let buf = Buffer::alloc(8)?;
            #[doc = concat!("let end = buf.", stringify!($write), "(", $value, ", 0)?;")]
            #[doc = concat!("assert_eq!(buf.subarray(..end), ", $bytes, ");")]
            #[doc = concat!("assert!(buf.", stringify!($write), "(", $value, ", 8).is_err());")]
            /// # Ok::<(), node_buffer::Error>(())
            /// ```
            #[inline]
            pub fn $write(&self, value: $number, offset: impl Number) -> Result<usize> {
                self.write_bytes(value.$to(), offset)
            }
        )*}
    };
}

numbers! {
    u8: read_u8 "readUInt8", write_u8 "writeUInt8", from_le_bytes to_le_bytes, "[254]" "254";
    i8: read_i8 "readInt8", write_i8 "writeInt8", from_le_bytes to_le_bytes, "[254]" "-2";
    u16: read_u16_le "readUInt16LE", write_u16_le "writeUInt16LE", from_le_bytes to_le_bytes, "[2, 1]" "258";
    u16: read_u16_be "readUInt16BE", write_u16_be "writeUInt16BE", from_be_bytes to_be_bytes, "[1, 2]" "258";
    i16: read_i16_le "readInt16LE", write_i16_le "writeInt16LE", from_le_bytes to_le_bytes, "[254, 255]" "-2";
    i16: read_i16_be "readInt16BE", write_i16_be "writeInt16BE", from_be_bytes to_be_bytes, "[255, 254]" "-2";
    u32: read_u32_le "readUInt32LE", write_u32_le "writeUInt32LE", from_le_bytes to_le_bytes, "[2, 1, 0, 0]" "258";
    u32: read_u32_be "readUInt32BE", write_u32_be "writeUInt32BE", from_be_bytes to_be_bytes, "[0, 0, 1, 2]" "258";
    i32: read_i32_le "readInt32LE", write_i32_le "writeInt32LE", from_le_bytes to_le_bytes, "[254, 255, 255, 255]" "-2";
    i32: read_i32_be "readInt32BE", write_i32_be "writeInt32BE", from_be_bytes to_be_bytes, "[255, 255, 255, 254]" "-2";
    u64: read_u64_le "readBigUInt64LE", write_u64_le "writeBigUInt64LE", from_le_bytes to_le_bytes, "[2, 1, 0, 0, 0, 0, 0, 0]" "258";
    u64: read_u64_be "readBigUInt64BE", write_u64_be "writeBigUInt64BE", from_be_bytes to_be_bytes, "[0, 0, 0, 0, 0, 0, 1, 2]" "258";
    i64: read_i64_le "readBigInt64LE", write_i64_le "writeBigInt64LE", from_le_bytes to_le_bytes, "[254, 255, 255, 255, 255, 255, 255, 255]" "-2";
    i64: read_i64_be "readBigInt64BE", write_i64_be "writeBigInt64BE", from_be_bytes to_be_bytes, "[255, 255, 255, 255, 255, 255, 255, 254]" "-2";
    f32: read_f32_le "readFloatLE", write_f32_le "writeFloatLE", from_le_bytes to_le_bytes, "[0, 0, 192, 63]" "1.5";
    f32: read_f32_be "readFloatBE", write_f32_be "writeFloatBE", from_be_bytes to_be_bytes, "[63, 192, 0, 0]" "1.5";
    f64: read_f64_le "readDoubleLE", write_f64_le "writeDoubleLE", from_le_bytes to_le_bytes, "[0, 0, 0, 0, 0, 0, 248, 63]" "1.5";
    f64: read_f64_be "readDoubleBE", write_f64_be "writeDoubleBE", from_be_bytes to_be_bytes, "[63, 248, 0, 0, 0, 0, 0, 0]" "1.5";
}

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
        assert_eq!(buf.read_int_be(5, 3), Ok(-0x432110));
        assert_eq!(buf.read_int_le(4, 1), Ok(-102));
        assert_eq!(buf.read_u16_be(..), Ok(0x1234));
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
        for width in 1..=6 {
            let low = -((1_i64 << (8 * width - 1)) as f64);
            buf.write_int_be(low, 1, width).unwrap();
            assert_eq!(buf.read_int_be(1, width), Ok(low as i64));
            buf.write_uint_le(-2.0 * low - 1.0, 1, width).unwrap();
            assert_eq!(buf.read_uint_le(1, width), Ok((-2.0 * low - 1.0) as u64));
        }
        assert_eq!(buf.write_uint_be(f64::NAN, 0, 2), Ok(2));
        assert_eq!(buf.write_uint_be(258.9, 2, 2), Ok(4));
        assert_eq!(buf.to_vec()[..4], [0, 0, 1, 2]);
    }

    #[test]
    fn what_is_behind_the_point_is_cut_and_beyond_four_bytes_rounded_down() {
        let written = |value: f64, width| {
            let buf = Buffer::alloc(6).unwrap();
            buf.write_int_be(value, 0, width).unwrap();
            buf.to_vec()
        };
        assert_eq!(written(-0.9, 4)[..4], [0, 0, 0, 0]);
        assert_eq!(written(-0.9, 5)[..5], [0xff, 0, 0, 0, 0]);
        assert_eq!(written(-0.9, 6), [0xff, 0xff, 0, 0, 0, 0]);
        assert_eq!(written(4294967297.9, 6), [0, 1, 0, 0, 0, 1]);
    }

    #[test]
    fn too_few_bytes_are_an_error_in_nodes_words() {
        let (two, eight) = (Buffer::alloc(2).unwrap(), Buffer::alloc(8).unwrap());
        let out_of_range = |argument: &str, expected: &str, received: &str| {
            format!(
                "The value of \"{argument}\" is out of range. It must be {expected}. Received {received}"
            )
        };
        let outside = "Attempt to access memory outside buffer bounds".to_string();
        let says = |result: Result<u64>| result.unwrap_err().to_string();
        assert_eq!(says(two.read_u32_le(0).map(u64::from)), outside);
        assert_eq!(says(two.read_uint_be(0, 4)), outside);
        assert_eq!(
            says(eight.read_u32_le(5).map(u64::from)),
            out_of_range("offset", ">= 0 and <= 4", "5")
        );
        assert_eq!(
            says(eight.read_uint_le(0, 7)),
            out_of_range("byteLength", ">= 1 and <= 6", "7")
        );
        assert_eq!(
            says(eight.read_uint_le(0, -0.0)),
            out_of_range("byteLength", ">= 1 and <= 6", "-0")
        );
        assert_eq!(
            says(eight.read_uint_le(0, 1.5)),
            out_of_range("byteLength", "an integer", "1.5")
        );
        assert_eq!(
            says(eight.read_uint_be(5, 6)),
            out_of_range("offset", ">= 0 and <= 2", "5")
        );
        assert_eq!(
            says(eight.write_u64_le(1, 1).map(|end| end as u64)),
            out_of_range("offset", ">= 0 and <= 0", "1")
        );
        assert_eq!(
            says(eight.read_uint_be(.., 2)),
            "The \"offset\" argument must be of type number. Received undefined"
        );
        assert_eq!(eight.to_vec(), [0; 8]);
    }

    #[test]
    fn values_that_do_not_fit_are_named_with_their_limits() {
        let buf = Buffer::alloc(8).unwrap();
        let says = |result: Result<usize>| {
            result
                .unwrap_err()
                .to_string()
                .replace("The value of \"value\" is out of range. It must be ", "")
        };
        assert_eq!(
            says(buf.write_uint_le(256, 0, 1)),
            ">= 0 and <= 255. Received 256"
        );
        assert_eq!(
            says(buf.write_int_le((1 << 23) as f64, 0, 3)),
            ">= -8388608 and <= 8388607. Received 8388608"
        );
        assert_eq!(
            says(buf.write_uint_be((1_i64 << 48) as f64, 9, 6)),
            ">= 0 and < 2 ** 48. Received 281_474_976_710_656"
        );
        assert_eq!(
            says(buf.write_int_be(f64::INFINITY, 0, 5)),
            ">= -(2 ** 39) and < 2 ** 39. Received Infinity"
        );
        assert_eq!(
            says(buf.write_big_uint_le(-1, 0)),
            ">= 0n and < 2n ** 64n. Received -1n"
        );
        assert_eq!(
            says(buf.write_big_int_be(1 << 63, 0)),
            ">= -(2n ** 63n) and < 2n ** 63n. Received 9_223_372_036_854_775_808n"
        );
    }

    #[test]
    fn of_one_byte_the_offset_is_looked_at_first_and_of_more_the_value() {
        let buf = Buffer::alloc(9).unwrap();
        let large = (1_u64 << 50) as f64;
        let code = |result: Result<usize>| result.unwrap_err().code().unwrap();
        for (width, expected) in [
            (1, "ERR_INVALID_ARG_TYPE"),
            (2, "ERR_OUT_OF_RANGE"),
            (6, "ERR_OUT_OF_RANGE"),
        ] {
            assert_eq!(code(buf.write_uint_le(large, .., width)), expected);
            assert_eq!(code(buf.write_uint_be(large, .., width)), expected);
            assert_eq!(code(buf.write_int_le(large, .., width)), expected);
            assert_eq!(code(buf.write_int_be(large, .., width)), expected);
        }
    }

    #[test]
    fn integers_of_any_size_are_written_where_eight_bytes_hold_them() {
        let wrote = |write: fn(&Buffer, i128, i32) -> Result<usize>, value: i128| {
            let buf = Buffer::alloc(9).unwrap();
            let end = write(&buf, value, 1);
            end.map(|end| (end, buf.to_string(crate::Encoding::Hex)))
                .map_err(|error| error.to_string())
        };
        let written = |bytes: &str| Ok((9, format!("00{bytes}")));
        let refused =
            |result: Result<_, String>| result.is_err_and(|error| error.contains("It must be >= "));
        let (one_to_eight, high) = (0x0102030405060708, i128::from(i64::MAX));

        let unsigned_le = |value| wrote(Buffer::write_big_uint_le, value);
        assert_eq!(unsigned_le(one_to_eight), written("0807060504030201"));
        assert_eq!(unsigned_le(high), written("ffffffffffffff7f"));
        assert_eq!(unsigned_le(u64::MAX.into()), written("ffffffffffffffff"));
        assert!(refused(unsigned_le(-2)) && refused(unsigned_le(1 << 64)));

        let unsigned_be = |value| wrote(Buffer::write_big_uint_be, value);
        assert_eq!(unsigned_be(one_to_eight), written("0102030405060708"));
        assert_eq!(unsigned_be(high), written("7fffffffffffffff"));
        assert!(refused(unsigned_be(-2)) && refused(unsigned_be(1 << 64)));

        let signed_le = |value| wrote(Buffer::write_big_int_le, value);
        assert_eq!(signed_le(one_to_eight), written("0807060504030201"));
        assert_eq!(signed_le(-2), written("feffffffffffffff"));
        assert_eq!(signed_le(i64::MIN.into()), written("0000000000000080"));
        assert!(refused(signed_le(high + 1)) && refused(signed_le(1 << 64)));

        let signed_be = |value| wrote(Buffer::write_big_int_be, value);
        assert_eq!(signed_be(one_to_eight), written("0102030405060708"));
        assert_eq!(signed_be(-2), written("fffffffffffffffe"));
        assert!(refused(signed_be(high + 1)) && refused(signed_be(1 << 64)));
    }
}
