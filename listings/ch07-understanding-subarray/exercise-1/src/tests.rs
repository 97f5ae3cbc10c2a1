use super::*;

#[test]
fn a_write_shows_in_every_window_and_in_no_copy() {
    let (texts, _) = run().expect("the steps are right");
    let names = ["buffer", "window", "copy", "later"];
    for ((name, guess), text) in names.iter().zip(TEXTS).zip(texts) {
        assert_eq!(
            guess, text,
            "`{name}` reads something else: is it a window on the same bytes, or a copy, and of what moment?"
        );
    }
}

#[test]
fn a_window_holds_its_whole_block() {
    let (_, held) = run().expect("the steps are right");
    assert_eq!(
        HELD, held,
        "three bytes are shown, but a block is freed whole or not at all"
    );
}
