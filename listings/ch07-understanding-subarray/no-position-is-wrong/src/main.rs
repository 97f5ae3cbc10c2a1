//! No position is wrong.

use node_buffer::{Buffer, Encoding::Utf8};

fn main() {
    let buf = Buffer::from("abcdef");

    println!("(2)          {}", buf.subarray(2..));
    for (start, end) in [
        (1.0, 3.0),
        (-2.0, 6.0),
        (0.0, -2.0),
        (-99.0, 99.0),
        (6.0, 9.0),
        (4.0, 2.0),
        (f64::NAN, 1.9),
    ] {
        let window = buf.subarray(start..end);
        let positions = format!("({start}, {end})");
        let text = window.to_string(Utf8);
        println!("{positions:<12} {text:<6} {} bytes", window.len());
    }

    // A window's window is a window on the block, not on the window.
    let inner = buf.subarray(2..).subarray(1..3);
    println!(
        "begins {} bytes in: {inner}",
        inner.byte_offset() - buf.byte_offset()
    );
}
