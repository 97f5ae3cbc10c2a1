//! A reply of 32 bytes: a text, and zeros behind it. What else?

use node_buffer::{Buffer, Encoding, Result};

fn reply(text: &str) -> Result<Buffer> {
    // Or alloc_unsafe, and then zeros behind the text.
    let buf = Buffer::alloc(32)?;
    buf.write(text, 0, Encoding::Utf8)?;
    Ok(buf)
}

fn main() -> Result<()> {
    // Somebody else's Buffers come and go.
    for _ in 0..10_000 {
        drop(Buffer::from("the password is 12345678"));
    }

    let sent = reply("ok")?;
    let behind = sent.subarray(2, ..);
    let silent = behind.iter().all(|byte| byte == 0);
    assert!(silent, "behind its text the reply says: {behind}");
    println!("The reply says ok, and nothing else.");
    Ok(())
}
