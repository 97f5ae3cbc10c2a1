//! A record in twelve bytes, written and read.

use node_buffer::{Buffer, Encoding, Error};

const RAINING: u8 = 0b01;
const LOW_BATTERY: u8 = 0b10;

fn main() -> Result<(), Error> {
    let record = Buffer::alloc(12)?;
    let mut at = record.write("WX", 0, Encoding::Latin1)?; // who we are
    at = record.write_u8(1, at)?; // version
    at = record.write_u8(RAINING | LOW_BATTERY, at)?; // one bit each
    at = record.write_u16_be(42, at)?; // station
    at = record.write_i16_be(-523, at)?; // hundredths of a degree
    record.write_f32_be(1013.25, at)?; // hectopascals
    println!("{record:?}");

    let name = record.subarray(0..2).to_string(Encoding::Latin1);
    println!("{name} version {}", record.read_u8(2)?);
    println!("raining: {}", record.read_u8(3)? & RAINING != 0);
    println!("station {}", record.read_u16_be(4)?);
    println!("{} degrees", f64::from(record.read_i16_be(6)?) / 100.0);
    println!("{} hPa", record.read_f32_be(8)?);

    if let Err(error) = record.read_f32_be(9) {
        println!("one byte too far: {error}");
    }
    Ok(())
}
