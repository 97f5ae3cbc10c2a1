//! `atob` and `btoa`, which Node took over from the web: base64 that is strict, and text that is bytes.

#![forbid(unsafe_code)]

use crate::encoding::Encoding;
use crate::javascript::text::Text;
use crate::node::error::{Error, Result};
use crate::node::release::Release;

/// The text, one character for each byte, that base64 stands for. White space is passed over; anything else that is
/// wrong is an error.
///
/// Node: `atob` in `lib/buffer.js`; the web: <https://infra.spec.whatwg.org/#forgiving-base64-decode>.
///
/// # Errors
///
/// [`Error::InvalidCharacter`] for what is no base64.
///
/// ```
/// use node_buffer::atob;
///
/// assert_eq!(atob(" aOk= ")?, "hé");
/// assert!(atob("aOk").is_ok() && atob("aOk*").is_err() && atob("a").is_err());
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub fn atob<'a>(text: impl Into<Text<'a>>) -> Result<String> {
    const INVALID: Error = Error::InvalidCharacter("Invalid character");
    let is_space = |character: &char| matches!(character, ' ' | '\t' | '\n' | '\u{c}' | '\r');
    let letters: String = text
        .into()
        .chars()
        .filter(|character| !is_space(character))
        .collect();
    let unpadded = letters.trim_end_matches('=');
    let padding = letters.len() - unpadded.len();
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'+' || letter == b'/';
    let is_padded_wrongly = padding > 0 && !letters.len().is_multiple_of(4);
    let is_cut = unpadded.len() % 4 == 1;
    let says_padded_wrongly =
        is_padded_wrongly && !(is_cut && Release::current().blames_letters_first());
    if !unpadded.bytes().all(is_letter) || padding > 2 || says_padded_wrongly {
        return Err(INVALID);
    }
    if is_cut {
        return Err(Error::InvalidCharacter(
            "The string to be decoded is not correctly encoded.",
        ));
    }
    Ok(Encoding::Latin1.read(&Encoding::Base64.bytes(unpadded)))
}

/// Base64 for a text whose characters are bytes, U+0000 to U+00FF.
///
/// Node: `btoa` in `lib/buffer.js`.
///
/// # Errors
///
/// [`Error::InvalidCharacter`] if a character is beyond U+00FF.
///
/// ```
/// use node_buffer::btoa;
///
/// assert_eq!(btoa("hé")?, "aOk=");
/// assert!(btoa("€").is_err());
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub fn btoa<'a>(text: impl Into<Text<'a>>) -> Result<String> {
    let units = text.into().units().map(u8::try_from);
    let bytes: Vec<u8> = units
        .collect::<Result<_, _>>()
        .map_err(|_| Error::InvalidCharacter("Invalid character"))?;
    Ok(Encoding::Base64.read(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_apart() {
        for text in [
            "YQ=",
            "YWJ-",
            "é",
            "====",
            "YQ===",
            "Y=Q=",
            "\u{b}YQ==",
            "=YQ=",
            "YQ==YQ==",
        ] {
            assert_eq!(
                atob(text),
                Err(Error::InvalidCharacter("Invalid character")),
                "{text}"
            );
        }
        for text in ["Y", "YWJjZ"] {
            let expected = "The string to be decoded is not correctly encoded.";
            assert_eq!(atob(text), Err(Error::InvalidCharacter(expected)), "{text}");
        }
        let says = |release: Release| {
            release.set();
            atob("Y=").unwrap_err().to_string()
        };
        assert_eq!(says(Release::V18), "Invalid character");
        assert!(says(Release::V22).ends_with("not correctly encoded."));
        for (text, bytes) in [
            ("", ""),
            ("YQ", "a"),
            ("YQ= =", "a"),
            ("YR==", "a"),
            ("Y W\nJj", "abc"),
            ("/w==", "ÿ"),
        ] {
            assert_eq!(atob(text).unwrap(), bytes);
        }
    }

    #[test]
    fn text_of_bytes_becomes_base64_and_no_other_does() {
        for (text, base64) in [
            ("", ""),
            ("a", "YQ=="),
            ("hé", "aOk="),
            ("\0\u{ff}", "AP8="),
        ] {
            assert_eq!(btoa(text).unwrap(), base64);
            assert_eq!(atob(base64).unwrap(), text);
        }
        for text in ["\u{100}", "a€", "😀"] {
            assert_eq!(
                btoa(text),
                Err(Error::InvalidCharacter("Invalid character"))
            );
        }
    }
}
