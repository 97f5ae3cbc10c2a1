//! Eleven answers that changed.

use std::fmt::Display;

use node_buffer::{Buffer, Encoding, Error, Value, atob, transcode};

fn main() -> Result<(), Error> {
    let abc = Buffer::from("abc");
    let five = Buffer::alloc(5)?;
    let wide = Buffer::from_string("abab", Encoding::Utf16le);
    let (utf8, utf16le) = (Encoding::Utf8, Encoding::Utf16le);

    tell(
        "allocUnsafe(2 ** 47)",
        length(Buffer::alloc_unsafe(1u64 << 47)),
    );
    tell(
        "indexOf of bytes, half a unit at the end",
        place(five.index_of(Value::Window(&abc, utf16le), 0)),
    );
    tell(
        "indexOf of text, from an odd place",
        place(wide.index_of(("a", utf16le), 1)),
    );
    tell(
        "toString, an end far below 0",
        quoted(Ok(abc.to_string_range(utf8, (1, -4294967293.0)))),
    );
    tell(
        "copy to 2 ** 53",
        abc.copy_range(&five, 9007199254740992.0, ..),
    );
    tell(
        "transcode of half a unit",
        length(transcode(Buffer::of(&[1]), utf16le, utf8)),
    );
    tell(
        "transcode of ascii that is none",
        hex(transcode(Buffer::of(&[0xe9]), Encoding::Ascii, utf16le)),
    );
    tell("atob of a lone letter and =", atob("a="));
    tell("utf8Write at -1", abc.utf8_write("x", -1, ..));
    tell(
        "utf8Write of three bytes where one fits",
        abc.utf8_write("xyz", 2, 3),
    );
    tell("utf8Slice from beyond the end", quoted(abc.utf8_slice(4..)));
    Ok(())
}

fn place(found: Option<usize>) -> Result<String, Error> {
    Ok(found.map_or("-1".into(), |index| index.to_string()))
}

fn length(buf: Result<Buffer, Error>) -> Result<String, Error> {
    Ok(format!("{} bytes", buf?.len()))
}

fn hex(buf: Result<Buffer, Error>) -> Result<String, Error> {
    Ok(buf?.to_string(Encoding::Hex))
}

fn quoted(text: Result<String, Error>) -> Result<String, Error> {
    Ok(format!("\"{}\"", text?))
}

fn tell(what: &str, answer: Result<impl Display, Error>) {
    match answer {
        Ok(answer) => println!("{what}: {answer}"),
        Err(error) => match error.code() {
            Some(code) if code.contains('_') => println!("{what}: {code}"),
            _ => println!("{what}: {error}"),
        },
    }
}
