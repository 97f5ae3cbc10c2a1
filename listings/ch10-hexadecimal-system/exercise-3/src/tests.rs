use super::*;

#[test]
fn hex_is_read() {
    for (text, bytes) in [
        ("", [].as_slice()),
        ("00", &[0]),
        ("deadbeef", &[0xde, 0xad, 0xbe, 0xef]),
        ("DeadBeef", &[0xde, 0xad, 0xbe, 0xef]),
    ] {
        let buf = parse_hex(text);
        let found = buf.map(|buf| buf.to_vec());
        assert_eq!(found.as_deref(), Some(bytes), "{text:?} is hex");
    }
}

#[test]
fn a_text_that_ends_too_soon_is_refused() {
    for text in ["1", "123", "12g4", "12 34", "0x12", "beef!", "beef\n"] {
        assert!(parse_hex(text).is_none(), "{text:?} is not hex all through");
    }
}

#[test]
fn a_letter_that_looks_like_a_digit_to_node_is_refused() {
    for text in ["4\u{131}", "\u{ff11}\u{ff12}", "4\u{3031}"] {
        assert!(
            parse_hex(text).is_none(),
            "{text:?} has a character that is no digit, though its low byte may be one"
        );
    }
}
