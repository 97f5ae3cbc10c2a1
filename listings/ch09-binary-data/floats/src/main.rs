//! A fraction in four bytes and in eight.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    for number in [1.5, 0.1] {
        let float = Buffer::alloc(4)?;
        float.write_f32_be(number as f32, 0)?;
        println!("{number} in four bytes:  {float:?}");
        println!("  comes back as {}", f64::from(float.read_f32_be(0)?));

        let double = Buffer::alloc(8)?;
        double.write_f64_be(number, 0)?;
        println!("{number} in eight bytes: {double:?}");
        println!("  comes back as {}", double.read_f64_be(0)?);
    }

    let sums = Buffer::alloc(16)?;
    sums.write_f64_be(0.1 + 0.2, 0)?;
    sums.write_f64_be(0.3, 8)?;
    println!("0.1 + 0.2 is {:?}", sums.subarray(0..8));
    println!("0.3 is       {:?}", sums.subarray(8..16));
    Ok(())
}
