use super::*;
use node_buffer::Encoding;

/// What the other side reads: as many bytes as the header says.
fn received(message: &Buffer) -> String {
    let length = usize::from(message.read_u16_be(0).unwrap());
    message.subarray(2..2 + length).to_string(Encoding::Utf8)
}

#[test]
fn every_text_arrives_whole() {
    for text in ["hello", "", "héllo", "日本語", "😀"] {
        let message = message(text).unwrap();
        assert_eq!(
            received(&message),
            text,
            "the header of {message:?} says too few bytes"
        );
    }
}

#[test]
fn nothing_is_sent_that_the_header_does_not_count() {
    let message = message("日本語").unwrap();
    let length = usize::from(message.read_u16_be(0).unwrap());
    assert_eq!(
        message.len(),
        2 + length,
        "the reader takes what is left over for the next message’s header"
    );
}
