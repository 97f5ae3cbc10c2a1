use super::*;

use node_buffer::Encoding::Utf8;

#[test]
fn each_piece_keeps_what_was_read_into_it() {
    let pieces = read_pieces("Read me bit by bit.".as_bytes()).unwrap();
    let texts: Vec<String> = pieces.iter().map(|piece| piece.to_string(Utf8)).collect();
    assert_eq!(
        texts,
        ["Read me ", "bit by b", "it."],
        "every piece shows the last read: they look at the same memory"
    );
}

#[test]
fn writing_into_one_piece_changes_no_other() {
    let pieces = read_pieces("0123456789abcdef".as_bytes()).unwrap();
    pieces[0].fill("x").unwrap();
    assert_eq!(
        pieces[1].to_string(Utf8),
        "89abcdef",
        "the second piece was written through the first"
    );
}

#[test]
fn nothing_is_no_piece() {
    assert!(read_pieces(io::empty()).unwrap().is_empty());
}
