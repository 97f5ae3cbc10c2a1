//! The largest Buffer in the slab, by each door.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    // A text of n hex digit pairs has n bytes, and so on.
    say("allocUnsafe", Buffer::alloc_unsafe)?;
    say("from(array)", |n| Ok(Buffer::from(vec![0; n].as_slice())))?;
    say("from(text)", |n| Ok(from("a", n, Encoding::Utf8)))?;
    say("utf16le", |n| Ok(from("a", n, Encoding::Utf16le)))?;
    say("base64", |n| Ok(from("aaaa", n, Encoding::Base64)))?;
    say("hex", |n| Ok(from("aa", n, Encoding::Hex)))
}

fn say(door: &str, make: fn(usize) -> Result<Buffer, Error>) -> Result<(), Error> {
    let (mut inside, mut outside) = (1, 70_000);
    while outside - inside > 1 {
        let n = (inside + outside) / 2;
        if is_pooled(&make(n)?) {
            inside = n;
        } else {
            outside = n;
        }
    }
    println!("{door}: {}", make(inside)?.len());
    Ok(())
}

/// A block of its own is as long as the Buffer.
fn is_pooled(buf: &Buffer) -> bool {
    buf.backing_store().byte_length() != buf.len()
}

fn from(text: &str, n: usize, encoding: Encoding) -> Buffer {
    Buffer::from_string(text.repeat(n).as_str(), encoding)
}
