//! A message with its length in front. What does the header count?

use node_buffer::{Buffer, Encoding, Result};

fn message(text: &str) -> Result<Buffer> {
    // Right for “hello”. For which texts is it wrong?
    let length = text.chars().count();
    let payload = Buffer::from(text);
    let buf = Buffer::alloc(2 + payload.len())?;
    buf.write_u16_be(length as u16, 0)?;
    payload.copy(&buf, 2);
    Ok(buf)
}

fn main() -> Result<()> {
    for text in ["hello", "héllo", "日本語", "😀"] {
        let sent = message(text)?;
        let received = payload(&sent)?.to_string(Encoding::Utf8);
        assert_eq!(received, text, "the header says too few bytes");
    }
    println!("Every text arrives whole.");
    Ok(())
}

/// What the other side reads: as many bytes as the header says.
fn payload(message: &Buffer) -> Result<Buffer> {
    let length = usize::from(message.read_u16_be(0)?);
    Ok(message.subarray(2, 2 + length))
}
