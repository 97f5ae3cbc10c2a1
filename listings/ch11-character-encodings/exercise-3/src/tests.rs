use super::*;

#[test]
fn what_has_begun_is_not_readable_yet() {
    assert_eq!(readable(b"5 \xe2\x82"), 2, "two thirds of a € have to wait");
    assert_eq!(
        readable(b"\xf0\x9f\x98"),
        0,
        "three quarters of a 😀 have to wait"
    );
}

#[test]
fn what_is_complete_is_readable() {
    for text in ["", "abc", "5 €", "😀"] {
        assert_eq!(readable(text.as_bytes()), text.len(), "{text:?} is whole");
    }
}

#[test]
fn what_can_never_become_a_character_does_not_wait() {
    assert_eq!(
        readable(b"a\xff"),
        2,
        "ff begins nothing, so there is no rest to wait for"
    );
    assert_eq!(readable(b"a\xc0\x80"), 3, "c0 begins nothing either");
    assert_eq!(
        readable(b"\xff\xe2\x82"),
        1,
        "the ff is bad, and the two behind it may still become a €"
    );
}

#[test]
fn a_text_comes_out_whole_however_it_is_cut() {
    let text = "naïve café, 3 €, 😀 and 家";
    for size in 1..=text.len() {
        assert_eq!(
            read_in_chunks(text.as_bytes(), size),
            text,
            "in chunks of {size}"
        );
    }
}
