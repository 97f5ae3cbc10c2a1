//! The same letter, other bytes, another digest.

use node_buffer::{Buffer, Encoding};
use sha2::{Digest, Sha256};

fn main() {
    for encoding in [Encoding::Utf8, Encoding::Latin1] {
        let buf = Buffer::from_string("é", encoding);
        let digest = sha256(&buf);
        println!("{buf:?} gives {} bytes:", digest.len());
        println!("{}", digest.to_string(Encoding::Hex));
    }
}

fn sha256(buf: &Buffer) -> Buffer {
    Buffer::from(Sha256::digest(buf.to_vec()).as_slice())
}
