//! Eight bytes, and a number that has room for fifty-three bits.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(8)?;
    buf.write_u64_be(9_007_199_254_740_993, 0)?;
    println!("the bytes: {buf:?}");

    let whole = buf.read_u64_be(0)?;
    println!("as a BigInt: {whole}");
    println!("as a number: {}", whole as f64);

    let high = f64::from(buf.read_u32_be(0)?);
    let low = f64::from(buf.read_u32_be(4)?);
    println!("from two halves: {}", high * 4_294_967_296.0 + low);

    println!("the low six bytes: {}", buf.read_uint_be(2, 6)?);
    match buf.read_uint_be(0, 8) {
        Ok(number) => println!("all eight: {number}"),
        Err(error) => println!("all eight: {error}"),
    }

    buf.write_i64_be(-1, 0)?;
    println!("-1, read unsigned: {}", buf.read_u64_be(0)?);
    Ok(())
}
