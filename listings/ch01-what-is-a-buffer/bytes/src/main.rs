//! Five letters, six bytes.

use node_buffer::Buffer;

fn main() {
    let text = "héllo";
    let buf = Buffer::from(text);
    println!("{} letters, {} bytes", text.chars().count(), buf.len());
    println!("{buf:?}");

    // A byte is a number from 0 to 255.
    println!("the first byte is {}", buf[0].get());

    // A string cannot be changed. A Buffer can: 0x4a is a big J.
    buf[0].set(0x4a);
    println!("{buf}");
}
