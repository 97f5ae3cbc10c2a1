//! From the bytes that a program writes, as they come, to text for the page.

/// Makes text of bytes. A character that comes in two parts is put together, and what is no UTF-8 becomes `U+FFFD`.
///
/// The folders of a run mean nothing to the reader, who knows `listings/…/main.rs`: they are taken out.
#[derive(Default)]
pub struct Text {
    folders: Vec<String>,
    /// The beginning of a character.
    bytes: Vec<u8>,
    /// What may be the beginning of a folder.
    text: String,
}

impl Text {
    /// Text without `folders`, each written with the separator at its end.
    pub fn without(folders: Vec<String>) -> Text {
        Text {
            folders,
            ..Text::default()
        }
    }

    /// The text that `bytes` complete.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        self.bytes.extend_from_slice(bytes);
        let mut complete = self.bytes.len();
        for chunk in self.bytes.utf8_chunks() {
            self.text.push_str(chunk.valid());
            let invalid = chunk.invalid();
            let is_last = invalid.as_ptr_range().end == self.bytes.as_ptr_range().end;
            if is_last && may_begin_a_character(invalid) {
                complete -= invalid.len();
            } else if !invalid.is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        self.bytes.drain(..complete);
        self.decided(false)
    }

    /// What is left when nothing more comes.
    pub fn finish(&mut self) -> String {
        let broken = std::mem::take(&mut self.bytes);
        self.text.push_str(&String::from_utf8_lossy(&broken));
        self.decided(true)
    }

    /// Takes the text as far as more to come cannot change it, without the folders.
    fn decided(&mut self, is_all: bool) -> String {
        let mut decided = String::new();
        let mut rest = self.text.as_str();
        while let Some(first) = rest.chars().next() {
            let mut folders = self.folders.iter();
            // One folder may lie in another.
            if !is_all && folders.any(|it| it.len() > rest.len() && it.starts_with(rest)) {
                break;
            }
            let lengths = self.folders.iter().filter(|it| rest.starts_with(&**it));
            match lengths.map(String::len).max() {
                Some(length) => rest = &rest[length..],
                None => {
                    decided.push(first);
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        self.text = rest.to_owned();
        decided
    }
}

/// Whether `bytes`, which are no character, may become one when more come.
fn may_begin_a_character(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of `bytes`, which come in two parts, wherever they are parted.
    #[track_caller]
    fn assert_becomes(bytes: &[u8], folders: &[&str], expected: &str) {
        for at in 0..=bytes.len() {
            let mut text = Text::without(folders.iter().map(|&folder| folder.into()).collect());
            let (start, end) = bytes.split_at(at);
            let whole = text.push(start) + &text.push(end) + &text.finish();
            assert_eq!(whole, expected, "parted at {at}");
        }
    }

    #[test]
    fn characters_stay_whole() {
        assert_becomes("aé€🦀b".as_bytes(), &[], "aé€🦀b");
    }

    #[test]
    fn what_is_no_text_is_replaced() {
        assert_becomes(b"a\xffb\xe2\x82", &[], "a\u{fffd}b\u{fffd}");
    }

    #[test]
    fn folders_are_taken_out() {
        let folders = ["/book/target/work/", "/book/"];
        assert_becomes(
            b"at /book/target/work/src/main.rs and /book/listings/a.rs, not /boo",
            &folders,
            "at src/main.rs and listings/a.rs, not /boo",
        );
    }

    #[test]
    fn text_does_not_wait_for_more() {
        let mut text = Text::without(vec!["/book/".into()]);
        assert_eq!(text.push(b"a prompt> "), "a prompt> ");
        assert_eq!(text.push(b"a /bo"), "a ");
        assert_eq!(text.push(b"ok/b"), "b");
    }
}
