use super::*;

/// The bytes in chunks of `size`.
fn cut(bytes: &[u8], size: usize) -> Vec<Buffer> {
    bytes.chunks(size).map(Buffer::from).collect()
}

#[test]
fn a_text_comes_out_whole_however_it_is_cut() {
    let text = "naïve café, 3 €, 😀 and 家";
    for size in 1..=text.len() {
        let read = read(&cut(text.as_bytes(), size));
        assert_eq!(
            read, text,
            "in chunks of {size}: a chunk may end inside a letter"
        );
    }
}

#[test]
fn a_text_that_ends_too_soon_says_so() {
    let read = read(&cut(b"3 \xe2\x82", 1));
    assert_eq!(
        read, "3 \u{fffd}",
        "two thirds of a € are left when the chunks end, and no rest will come"
    );
}

#[test]
fn bad_bytes_in_the_middle_are_replaced_and_the_rest_is_read() {
    let read = read(&cut(b"a\xff\xc3\xa9\xe2\x82z", 2));
    assert_eq!(
        read, "a\u{fffd}é\u{fffd}z",
        "what cannot be read is replaced, once for each piece"
    );
}
