//! A thousand bytes as text.

use node_buffer::Encoding::{Base64, Hex, Latin1, Utf8};
use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(1000)?;
    for i in 0..buf.len() {
        buf[i].set(i as u8); // 0 to 255, over and over
    }

    println!("the bytes: {}", buf.len());
    println!("base64: {}", buf.to_string(Base64).len());
    println!("hex: {}", buf.to_string(Hex).len());
    println!("JSON: {}", buf.to_json().len());
    println!("latin1 in utf8: {}", buf.to_string(Latin1).len());

    let lost = Buffer::from(&buf.to_string(Utf8));
    println!(
        "utf8, and back: {}, the same: {}",
        lost.len(),
        lost.equals(&buf)
    );
    Ok(())
}
