//! Kind, length, payload.

use node_buffer::{Buffer, Error};

/// One byte says which kind of message it is, two say how long.
const HEADER: usize = 3;

fn main() -> Result<(), Error> {
    let sent = [message(1, "héllo")?, message(7, "")?, message(1, "bye")?];
    let all = Buffer::concat(&sent.each_ref());
    // The network has brought everything but the last byte.
    let wire = all.subarray((0, -1));
    println!("{wire:?}");

    let mut at = 0;
    while wire.len() - at >= HEADER {
        let kind = wire.read_u8(at)?;
        let length = wire.read_u16_be(at + 1)?;
        let end = at + HEADER + usize::from(length);
        if end > wire.len() {
            break;
        }
        let payload = wire.subarray(at + HEADER..end);
        println!("kind {kind}, {length} bytes: “{payload}”");
        at = end;
    }
    println!("{} bytes wait for more", wire.len() - at);
    Ok(())
}

fn message(kind: u8, text: &str) -> Result<Buffer, Error> {
    let payload = Buffer::from(text);
    let buf = Buffer::alloc(HEADER + payload.len())?;
    buf.write_u8(kind, 0)?;
    buf.write_u16_be(payload.len() as u16, 1)?;
    payload.copy(&buf, HEADER);
    Ok(buf)
}
