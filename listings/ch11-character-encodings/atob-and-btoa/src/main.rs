//! The web's base64, which says no.

use node_buffer::Encoding::{Base64, Hex, Latin1};
use node_buffer::{Buffer, Error, atob, btoa};

fn main() {
    for text in [
        "YWJj", " Y W\nI ", "YW.Jj", "-_-_", "YQ==YWJj", "YR==", "YWJjZ",
    ] {
        let strict = ask(atob(text).map(|text| hex(&Buffer::from_string(&text, Latin1))));
        let lenient = hex(&Buffer::from_string(text, Base64));
        println!("{text:?}: atob {strict}, Buffer {lenient}");
    }
    for text in ["é", "€"] {
        let latin1 = ask(btoa(text));
        let utf8 = Buffer::from(text).to_string(Base64);
        println!("{text}: btoa {latin1}, Buffer {utf8}");
    }
}

fn ask(answer: Result<String, Error>) -> String {
    answer.unwrap_or_else(|_| "refuses".to_owned())
}

fn hex(buf: &Buffer) -> String {
    buf.to_string(Hex)
}
