//! The same four bytes, read in seven encodings.

use node_buffer::{Buffer, Encoding};

fn main() {
    let buf = Buffer::from([0x68, 0xc3, 0xa9, 0x21]);
    for encoding in Encoding::ALL {
        println!("{:<9} {}", encoding.name(), buf.to_string(encoding));
    }
}
