//! The notes’ window: five bytes of thirteen.

use node_buffer::{Buffer, Encoding::Utf8};

fn main() {
    let buffer = Buffer::from("Hello, world!");
    let sliced = buffer.subarray(0..5);

    println!("{} bytes: {sliced:?}", sliced.len());
    println!("{}", sliced.to_string(Utf8));

    sliced[0].set(b'J');
    println!("{}", buffer.to_string(Utf8));
}
