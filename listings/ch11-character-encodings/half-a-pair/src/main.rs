//! Half of a pair, in three encodings.

use node_buffer::Buffer;
use node_buffer::Encoding::{Latin1, Utf8, Utf16le};

fn main() {
    let face: Vec<u16> = "😀".encode_utf16().collect();
    let half = &face[..1];
    println!("units of the face: {}", face.len());
    println!("its first unit: {:x}", half[0]);

    let utf8 = Buffer::from_string(half, Utf8);
    let utf16 = Buffer::from_string(half, Utf16le);
    let latin1 = Buffer::from_string(half, Latin1);
    println!("in utf8:    {utf8:?}");
    println!("in utf16le: {utf16:?}");
    println!("in latin1:  {latin1:?}");

    println!("back from utf8: {}", hex(&utf8.to_utf16(Utf8)));
    println!("back from utf16le: {}", hex(&utf16.to_utf16(Utf16le)));
    let odd = Buffer::from([0x3d, 0xd8, 0x00, 0xde, 0x61]);
    println!("five bytes of utf16le: {}", hex(&odd.to_utf16(Utf16le)));
}

fn hex(units: &[u16]) -> String {
    let units: Vec<String> = units.iter().map(|unit| format!("{unit:x}")).collect();
    units.join(" ")
}
