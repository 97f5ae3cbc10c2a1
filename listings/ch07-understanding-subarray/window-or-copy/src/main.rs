//! Which of them is a window?

use node_buffer::Buffer;

fn main() {
    let uint8_slice = |buf: &Buffer| Buffer::of(&buf.to_vec()[0..2]);

    try_it("buf.subarray(0, 2)", |buf| buf.subarray(0..2));
    try_it("buf.slice(0, 2)", |buf| buf.slice(0..2));
    try_it("Uint8Array's slice", uint8_slice);
    try_it("Buffer.from(buf.subarray(0, 2))", |buf| {
        Buffer::from(&buf.subarray(0..2))
    });
}

fn try_it(how: &str, cut: impl Fn(&Buffer) -> Buffer) {
    let buf = Buffer::from("abcd");
    let piece = cut(&buf);
    piece[0].set(b'X');
    let kind = if buf[0].get() == b'X' {
        "window"
    } else {
        "copy"
    };
    println!("{how:<31}  {kind:<6}  {buf}");
}
