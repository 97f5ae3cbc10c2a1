use node_buffer::memory_usage;

use super::*;

fn packet(id: u8) -> Buffer {
    let packet = Buffer::alloc(100_000).expect("there is memory");
    packet.fill(id).expect("any byte will do");
    packet
}

#[test]
fn a_header_is_the_first_four_bytes() {
    let header = header(&packet(7)).expect("there is memory");
    assert_eq!(header.to_vec(), [7; 4], "a header is four bytes long");
}

#[test]
fn a_header_holds_itself_and_no_more() {
    let header = header(&packet(7)).expect("there is memory");
    assert_eq!(
        header.retained_bytes(),
        4,
        "four bytes are shown: whose block do they lie on?"
    );
}

#[test]
fn a_hundred_headers_hold_no_packet() {
    let before = memory_usage().external;
    let headers: Vec<Buffer> = (0..100)
        .map(|id| header(&packet(id)).expect("there is memory"))
        .collect();
    let held = memory_usage().external - before;
    assert!(held < 100_000, "100 headers of 4 bytes hold {held} bytes");
    for (id, header) in (0..100).zip(&headers) {
        assert_eq!(header.to_vec(), [id; 4], "header {id} has other bytes");
    }
}
