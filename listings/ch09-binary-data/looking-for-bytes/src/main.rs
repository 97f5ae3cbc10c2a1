//! What indexOf looks for.

use node_buffer::{Buffer, Encoding::Utf16le};

fn main() {
    let buf = Buffer::from("this is a test");
    println!("'is': {}", place(buf.index_of("is", ..)));
    println!(
        "the bytes 69 73: {}",
        place(buf.index_of(&[0x69, 0x73], ..))
    );
    println!("0x6973: {}", place(buf.index_of(0x6973, ..)));
    println!("'is', the last: {}", place(buf.last_index_of("is", ..)));
    println!("'IS': {}", place(buf.index_of("IS", ..)));

    let wide = Buffer::from_string("aab", Utf16le);
    println!(
        "'b' in utf16le: {}",
        place(wide.index_of(("b", Utf16le), ..))
    );
    let odd = Buffer::from(&[0x00, 0xaa, 0xaa]);
    println!(
        "U+AAAA at 1: {}",
        place(odd.index_of(("\u{aaaa}", Utf16le), ..))
    );
}

fn place(found: Option<usize>) -> String {
    found.map_or("-1".into(), |place| place.to_string())
}
