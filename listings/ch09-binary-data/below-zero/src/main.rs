//! Two's complement: the top half of the clock is negative.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    for byte in [0, 1, 127, 128, 129, 254, 255] {
        let buf = Buffer::from([byte]);
        println!("{byte:08b}  {byte:>3}  {:>4}", buf.read_i8(0)?);
    }

    let buf = Buffer::alloc(4)?;
    buf.write_i16_be(-2, 0)?;
    buf.write_i16_be(2, 2)?;
    println!("-2 and 2 in two bytes each: {}", buf.inspect());

    // To negate: every switch over, then one more.
    let negated = !buf.read_i16_be(2)? + 1;
    println!("2 with every bit flipped, plus one: {negated}");
    Ok(())
}
