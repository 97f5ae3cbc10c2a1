use super::*;

use node_buffer::Buffer;

#[test]
fn the_cursor_steps_as_far_as_you_guessed() {
    for (text, encoding, guess) in GUESSES {
        let before = Buffer::alloc_unsafe(8).unwrap();
        let made = Buffer::from_string(text, encoding);
        let after = Buffer::alloc_unsafe(8).unwrap();
        let step = after.byte_offset() - before.byte_offset() - 8;
        assert_eq!(
            guess, step,
            "{text:?} in {encoding} became {made:?}, and the cursor stepped {step}"
        );
    }
}

#[test]
fn the_texts_are_still_the_ones_that_were_asked() {
    let asked = GUESSES.map(|(text, encoding, _)| format!("{text} {encoding}"));
    let texts = "hi utf8, nine € utf16le, 68692c2068692c206869 hex, YWJj base64, 68692c2068692c20no hex, \
                 68 69 2c 20 68 69 hex, =YWJj base64";
    assert_eq!(
        asked.join(", "),
        texts,
        "only the numbers are yours to change"
    );
}
