//! Twelve names for seven encodings.

use node_buffer::{Buffer, Encoding, Error};

fn main() {
    let unicode = "utf8 utf-8 utf16le utf-16le ucs2 ucs-2";
    let others = "latin1 binary ascii hex base64 base64url";
    let guesses = "UTF-8 utf16 iso-8859-1 windows-1252";
    for name in [unicode, others, guesses].join(" ").split(' ') {
        match read("beef", name) {
            Ok(buf) => println!("{name:<9} {buf:?}"),
            Err(error) => println!("{error}"),
        }
    }
}

fn read(text: &str, name: &str) -> Result<Buffer, Error> {
    let encoding: Encoding = name.parse()?;
    Ok(Buffer::from_string(text, encoding))
}
