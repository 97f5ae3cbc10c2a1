use node_buffer::Encoding::Utf8;

use super::*;

fn texts(text: &str) -> Vec<String> {
    let lines = lines(&Buffer::from(text));
    lines.iter().map(|line| line.to_string(Utf8)).collect()
}

#[test]
fn each_line_is_a_piece_without_its_end() {
    assert_eq!(
        texts("one\ntwo\nthree"),
        ["one", "two", "three"],
        "a line ends before its \\n"
    );
}

#[test]
fn lines_without_bytes_count_too() {
    assert_eq!(
        texts("a\n\nb"),
        ["a", "", "b"],
        "the line between has no bytes"
    );
    assert_eq!(texts("a\n"), ["a", ""], "nothing follows the last \\n");
    assert_eq!(texts(""), [""], "no bytes are one line without bytes");
}

#[test]
fn no_byte_is_copied() {
    let text = Buffer::from("one\ntwo");
    for line in lines(&text) {
        assert!(line.same_store(&text), "a line is a window on the text");
        line.fill("x").expect("one byte can be repeated");
    }
    assert_eq!(
        text.to_string(Utf8),
        "xxx\nxxx",
        "what is written to the lines shows in the text, and the \\n belongs to none of them"
    );
}
