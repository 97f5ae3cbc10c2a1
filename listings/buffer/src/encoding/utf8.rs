//! UTF-8: one to four bytes a character. Rust's strings are UTF-8 already, so writing is a copy.

#![forbid(unsafe_code)]

// ANCHOR: write
pub(super) fn write(text: &str, out: &mut [u8]) -> usize {
    let fitting = text.floor_char_boundary(out.len());
    out[..fitting].copy_from_slice(&text.as_bytes()[..fitting]);
    fitting
}
// ANCHOR_END: write

// ANCHOR: read
/// Each longest piece that could have begun a character reads as one U+FFFD, as in a WHATWG `TextDecoder`.
pub(super) fn read(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
// ANCHOR_END: read

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_bytes_read_as_many_replacement_characters_as_in_node() {
        let cases: [(&[u8], &str); 11] = [
            (b"\xff", "\u{fffd}"),
            (b"\xc0\x80", "\u{fffd}\u{fffd}"),
            (b"\xe0\x80\x80", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xe2\x82", "\u{fffd}"),
            (b"\xe2\x82A", "\u{fffd}A"),
            (b"\xed\xa0\x80", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xf0\x9f\x98", "\u{fffd}"),
            (b"\xf0\x80\x80\x80", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xf4\x90\x80\x80", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xff\x80\xff", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xef\xbb\xbfa", "\u{feff}a"),
        ];
        for (bytes, text) in cases {
            assert_eq!(read(bytes), text, "{bytes:x?}");
        }
    }
}
