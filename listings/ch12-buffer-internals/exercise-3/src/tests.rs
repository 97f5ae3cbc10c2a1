use super::*;

use node_buffer::Encoding::Utf8;

const BYTES: &[u8] = b"\0\x05hello\0\0\0\x06w\xc3\xb6rld";

fn texts(list: &[Buffer]) -> Vec<String> {
    list.iter().map(|message| message.to_string(Utf8)).collect()
}

#[test]
fn all_that_is_complete_comes_out() {
    let (list, rest) = messages(&Buffer::from(BYTES)).unwrap();
    assert_eq!(
        texts(&list),
        ["hello", "", "wörld"],
        "an empty message is a message too"
    );
    assert!(rest.is_empty(), "nothing is left: {rest:?}");
}

#[test]
fn what_is_not_complete_waits() {
    for (bytes, left) in [
        (&b""[..], 0),
        (b"\0", 1),
        (b"\0\x05", 2),
        (b"\0\x05hell", 6),
    ] {
        let (list, rest) = messages(&Buffer::from(bytes)).unwrap();
        assert!(list.is_empty(), "{bytes:?} holds no whole message");
        assert_eq!(rest.len(), left, "{bytes:?} has to wait, with its length");
    }
}

#[test]
fn messages_come_out_however_they_are_cut() {
    for size in 1..=BYTES.len() {
        let (mut all, mut rest) = (Vec::new(), Buffer::of(&[]));
        for chunk in BYTES.chunks(size) {
            let joined = Buffer::concat(&[&rest, &Buffer::from(chunk)]);
            let (list, left) = messages(&joined).unwrap();
            all.extend(texts(&list));
            rest = left;
        }
        assert_eq!(all, ["hello", "", "wörld"], "in chunks of {size}");
    }
}

#[test]
fn no_byte_is_copied() {
    let bytes = Buffer::from(BYTES);
    let (list, _) = messages(&bytes).unwrap();
    bytes.fill("x").unwrap();
    assert_eq!(
        texts(&list)[0],
        "xxxxx",
        "the messages are windows on the bytes"
    );
}
