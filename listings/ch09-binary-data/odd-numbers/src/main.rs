//! What is no ordinary fraction has bytes too.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    for (name, number) in [
        ("0", 0.0),
        ("-0", -0.0),
        ("Infinity", f64::INFINITY),
        ("NaN", f64::NAN),
        ("1e39", 1e39),
    ] {
        let (float, double) = (Buffer::alloc(4)?, Buffer::alloc(8)?);
        float.write_f32_be(number as f32, 0)?;
        double.write_f64_be(number, 0)?;
        println!("{name:<9} {float:?} {double:?}");
    }

    // A NaN has a million brothers: any digits do, as long as there are some.
    for last in [0, 1, 0x0c0ffee] {
        let brother = Buffer::alloc(8)?;
        brother.write_u64_be(0x7ff8_0000_0000_0000 | last, 0)?;
        let number = brother.read_f64_be(0)?;
        println!("{brother:?} is NaN: {}", number.is_nan());
    }
    Ok(())
}
