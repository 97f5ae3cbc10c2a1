//! Fifty bytes, unless you say otherwise.

use node_buffer::{Buffer, Encoding::Hex, Error};

fn main() -> Result<(), Error> {
    let long = Buffer::alloc_filled(60, 0xff)?;
    println!("at first: {}", node_buffer::inspect_max_bytes());
    let shown = long.inspect();
    println!("60 bytes end in: {}", &shown[shown.len() - 23..]);

    node_buffer::set_inspect_max_bytes(3)?;
    println!("after 3: {}", long.inspect());
    node_buffer::set_inspect_max_bytes(f64::INFINITY)?;
    let more = long.inspect().contains("more");
    println!("after Infinity, \"more\" is in it: {more}");
    println!("digits of toString: {}", long.to_string(Hex).len());
    Ok(())
}
