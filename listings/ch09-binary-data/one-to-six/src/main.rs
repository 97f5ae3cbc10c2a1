//! One to six bytes: what fits, what is refused, what is cut off.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    for (value, width) in [
        (258.9, 2),
        (f64::NAN, 2),
        (65_536.0, 2),
        (281_474_976_710_655.0, 6),
        (281_474_976_710_656.0, 6),
    ] {
        let buf = Buffer::alloc(width)?;
        match buf.write_uint_be(value, 0, width) {
            Ok(_) => println!("{value} in {width}: {buf:?}"),
            Err(error) => println!("{value} in {width}: {error}"),
        }
    }

    // Four bytes cut towards zero. Five and six round down, above the low four.
    for width in [4, 5, 6] {
        let buf = Buffer::alloc(width)?;
        buf.write_int_be(-0.5, 0, width)?;
        println!("-0.5 in {width}: {buf:?}");
    }
    Ok(())
}
