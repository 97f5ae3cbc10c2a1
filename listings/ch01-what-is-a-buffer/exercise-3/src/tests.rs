use super::*;

/// “hi”, an empty message, and the beginning of a third.
const ARRIVED: [u8; 9] = [0, 2, b'h', b'i', 0, 0, 0, 3, b'b'];

#[test]
fn the_messages_come_one_after_the_other() {
    let arrived = Buffer::from(ARRIVED);
    let (first, rest) = take(&arrived).expect("the first message is complete");
    assert_eq!(first.to_vec(), b"hi", "its header says two bytes");
    let (second, rest) = take(&rest).expect("an empty message is complete with its header");
    assert_eq!(second.len(), 0, "its header says no bytes");
    assert_eq!(
        rest.to_vec(),
        [0, 3, b'b'],
        "the rest is what comes after it"
    );
}

#[test]
fn an_incomplete_message_waits() {
    for length in 0..4 {
        let arrived = Buffer::from(&ARRIVED[..length]);
        assert!(
            take(&arrived).is_none(),
            "{arrived:?} is not all of `00 02 68 69`"
        );
    }
}

#[test]
fn no_byte_is_copied() {
    let arrived = Buffer::from(ARRIVED);
    let (first, rest) = take(&arrived).expect("the first message is complete");
    for part in [first, rest] {
        assert!(
            part.same_store(&arrived),
            "a window needs no bytes of its own"
        );
    }
}
