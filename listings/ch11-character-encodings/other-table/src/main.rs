//! From one encoding into another.

use node_buffer::Encoding::{Ascii, Hex, Latin1, Utf8, Utf16le};
use node_buffer::{Buffer, Error, transcode};

fn main() -> Result<(), Error> {
    let menu = Buffer::from("3 € é");
    println!("utf8:              {menu:?}");
    println!("transcode, latin1: {:?}", transcode(&menu, Utf8, Latin1)?);
    println!(
        "write, latin1:     {:?}",
        Buffer::from_string(&menu.to_string(Utf8), Latin1)
    );
    println!("transcode, ascii:  {:?}", transcode(&menu, Utf8, Ascii)?);
    println!("utf16le:           {:?}", transcode(&menu, Utf8, Utf16le)?);

    let old = Buffer::from([0x68, 0xe9]);
    println!("latin1 to utf8:    {:?}", transcode(&old, Latin1, Utf8)?);
    if let Err(error) = transcode(&menu, Utf8, Hex) {
        println!("to hex: {}", error.code().unwrap_or("no code"));
    }
    Ok(())
}
