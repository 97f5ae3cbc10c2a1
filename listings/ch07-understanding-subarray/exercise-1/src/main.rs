//! Keep the headers, let the packets go.

use node_buffer::{Buffer, Result, memory_usage};

/// The first four bytes of `packet`, to be kept for long.
fn header(packet: &Buffer) -> Result<Buffer> {
    Ok(packet.subarray(0, 4)) // Four bytes. What do they hold?
}

fn main() -> Result<()> {
    let before = memory_usage().external;
    let mut headers = Vec::new();
    for id in 0..100 {
        let packet = Buffer::alloc(100_000)?;
        packet.fill(id)?;
        headers.push(header(&packet)?);
    }
    for (id, header) in (0..100).zip(&headers) {
        assert_eq!(header.to_vec(), [id; 4], "header {id} has other bytes");
    }
    let held = memory_usage().external - before;
    assert!(held < 100_000, "100 headers of 4 bytes hold {held} bytes");
    println!("A hundred headers, and no packet.");
    Ok(())
}
