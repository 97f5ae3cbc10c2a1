//! One Buffer, shown in five ways.

use node_buffer::{Buffer, Encoding};

fn main() {
    let buf = Buffer::from("hé!");
    println!("{buf:?}");
    println!("{buf}");
    println!("{}", buf[1].get());
    println!("{}", buf.to_json());
    println!("{}", buf.to_string(Encoding::Hex));
}
