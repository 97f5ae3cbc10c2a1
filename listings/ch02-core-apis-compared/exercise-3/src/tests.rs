use super::*;

/// The packet, made where somebody else’s bytes still lie about.
fn in_dirty_memory(kind: u8, text: &str) -> Vec<u8> {
    for _ in 0..10_000 {
        drop(Buffer::from("the password is 12345678"));
    }
    packet(kind, text).unwrap().to_vec()
}

#[test]
fn every_byte_is_written() {
    let sent = in_dirty_memory(7, "héllo");
    assert_eq!(sent.len(), 32);
    assert_eq!(sent[0], 7, "the first byte is the kind");
    assert_eq!(sent[1], 6, "the second is the length in bytes");
    assert_eq!(&sent[2..8], "héllo".as_bytes(), "then comes the text");
    assert_eq!(sent[8..], [0; 24], "and behind it there are zeros");
}

#[test]
fn a_text_that_is_too_long_ends_with_a_whole_character() {
    let sent = in_dirty_memory(1, &"é".repeat(20));
    assert_eq!(sent[1], 30, "fifteen é are thirty bytes, and all fit");
    let sent = in_dirty_memory(1, &"日".repeat(11));
    assert_eq!(sent[1], 30, "ten of three bytes fit, an eleventh does not");
    let sent = in_dirty_memory(1, &"😀".repeat(8));
    assert_eq!(sent[1], 28, "seven of four bytes fit, an eighth does not");
    assert_eq!(sent[30..], [0; 2], "where it did not fit there are zeros");
}

#[test]
fn it_comes_from_the_pool() {
    assert!(
        packet(1, "ok").unwrap().is_pooled(),
        "32 bytes are no reason for a block of their own"
    );
}
