//! What `node:buffer` exports beside `Buffer`.

use super::Cases;
use super::vocabulary::{
    ALIASES, BASE64, BYTES, ENCODINGS, UNKNOWN, buffer, bytes, coerced, text, texts,
};
use crate::value::Value;

pub(super) fn add(cases: &mut Cases) {
    for name in [
        "constants",
        "kMaxLength",
        "kStringMaxLength",
        "INSPECT_MAX_BYTES",
    ] {
        cases.call(&format!("buffer.{name}"), []);
    }
    for content in BYTES {
        cases.call("buffer.isUtf8", [buffer(content)]);
        cases.call("buffer.isAscii", [bytes(content)]);
    }
    transcode(cases);
    for value in texts().into_iter().chain(coerced()) {
        cases.call("buffer.btoa", [value.clone()]);
        cases.call("buffer.atob", [value]);
    }
    let more = [
        "YQ = =",
        "YQ===",
        "Y=Q=",
        "\u{b}YQ==",
        "\u{c}YQ==\t",
        "=YQ=",
        "YQ==YQ==",
        "YWJ-",
        "YWJ_",
        "\u{a0}YQ==",
    ];
    for value in BASE64.into_iter().chain(more) {
        cases.call("buffer.atob", [text(value)]);
        cases.call("buffer.btoa", [text(value)]);
    }
}

fn transcode(cases: &mut Cases) {
    for content in BYTES {
        for (from, to) in [
            ("utf8", "ucs2"),
            ("ucs2", "utf8"),
            ("utf8", "latin1"),
            ("ucs2", "latin1"),
        ] {
            cases.call("buffer.transcode", [buffer(content), text(from), text(to)]);
        }
    }
    for content in BYTES.into_iter().step_by(3) {
        for (from, to) in [
            ("latin1", "utf8"),
            ("utf8", "ascii"),
            ("ascii", "utf8"),
            ("latin1", "ucs2"),
            ("ascii", "ucs2"),
            ("ucs2", "ascii"),
            ("latin1", "ascii"),
            ("ascii", "latin1"),
            ("ucs2", "ucs2"),
            ("utf8", "utf8"),
        ] {
            cases.call("buffer.transcode", [buffer(content), text(from), text(to)]);
        }
    }
    // Characters that are not seen, and their neighbours.
    for content in [
        "\u{ad}",
        "\u{ae}",
        "\u{200b}",
        "\u{2010}",
        "a\u{fe0f}",
        "\u{e0100}x",
        "\u{feff}",
    ] {
        for to in ["latin1", "ascii", "ucs2"] {
            cases.call(
                "buffer.transcode",
                [buffer(content.as_bytes()), text("utf8"), text(to)],
            );
        }
    }
    let sample = b"h\xc3\xa9";
    for name in ENCODINGS
        .into_iter()
        .chain(ALIASES)
        .chain(UNKNOWN)
        .chain([""])
    {
        cases.call(
            "buffer.transcode",
            [bytes(sample), text(name), text("utf8")],
        );
        cases.call(
            "buffer.transcode",
            [bytes(sample), text("utf8"), text(name)],
        );
        cases.call("buffer.transcode", [bytes(b""), text(name), text("hex")]);
    }
    for name in [Value::Undefined, Value::Null] {
        cases.call(
            "buffer.transcode",
            [buffer(sample), name.clone(), text("latin1")],
        );
        cases.call("buffer.transcode", [buffer(sample), text("latin1"), name]);
    }
}
