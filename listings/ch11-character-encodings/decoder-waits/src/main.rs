//! A decoder that waits for the rest.

use node_buffer::Encoding::{Base64, Hex, Utf8};
use node_buffer::{Buffer, StringDecoder};

fn main() {
    let mut utf8 = StringDecoder::new(Utf8);
    for byte in &Buffer::from("5 €!") {
        let text = utf8.write(Buffer::from([byte]));
        println!("{byte:x}  {text:?}");
    }
    utf8.write(Buffer::from([0xe2, 0x82]));
    println!("e2 82 and no more: {:?}", utf8.end());

    let mut base64 = StringDecoder::new(Base64);
    let chunks = [Buffer::from([1, 2]), Buffer::from([3, 4])];
    let apart = chunks
        .each_ref()
        .map(|chunk| chunk.to_string(Base64))
        .concat();
    let waiting = chunks.each_ref().map(|chunk| base64.write(chunk)).concat();
    let together = waiting + &base64.end();
    println!("base64, each alone: {apart}");
    println!("base64, waiting: {together}");
    println!("read back: {} and {}", bytes(&apart), bytes(&together));
}

fn bytes(text: &str) -> String {
    Buffer::from_string(text, Base64).to_string(Hex)
}
