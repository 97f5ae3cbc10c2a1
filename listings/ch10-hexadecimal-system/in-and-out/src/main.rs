//! Bytes to hex and back.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::from("Hi, é!");
    println!("{buf:?}");
    println!("{}", buf.to_string(Encoding::Hex));

    let lower = Buffer::from_string("48692c20c3a921", Encoding::Hex);
    let upper = Buffer::from_string("48692C20C3A921", Encoding::Hex);
    println!("{} {}", lower.to_string(Encoding::Utf8), lower == buf);
    println!("{} {}", upper.to_string(Encoding::Utf8), upper == buf);

    let long = Buffer::alloc_filled(52, 0xff)?;
    println!("{long:?}");
    println!("{} digits", long.to_string(Encoding::Hex).len());
    Ok(())
}
