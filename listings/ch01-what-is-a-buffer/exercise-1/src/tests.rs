use super::*;
use node_buffer::Buffer;

#[test]
fn every_text_has_as_many_bytes_as_you_said() {
    for (text, guess) in TEXTS.into_iter().zip(GUESSES) {
        let bytes = Buffer::from(text);
        assert_eq!(guess, bytes.len(), "“{text}” is {bytes:?}: count again");
    }
}

#[test]
fn the_texts_are_those_that_were_asked_about() {
    let letters: Vec<usize> = TEXTS.map(|text| text.chars().count()).to_vec();
    assert_eq!(
        letters,
        [5, 5, 3, 1, 2],
        "change the guesses, not the texts"
    );
}
