//! A character cut in two by a chunk.

use node_buffer::{Buffer, Encoding::Utf8};

fn main() {
    let whole = Buffer::from("5 €");
    let chunks = [whole.subarray(0..4), whole.subarray(4..)];
    println!("{:?} and {:?}", chunks[0], chunks[1]);

    let apart = chunks[0].to_string(Utf8) + &chunks[1].to_string(Utf8);
    println!("each read alone:   {apart}");

    let together = Buffer::concat(&[&chunks[0], &chunks[1]]);
    println!("joined, then read: {}", together.to_string(Utf8));
}
