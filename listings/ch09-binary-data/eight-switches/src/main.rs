//! One byte is eight switches, and each has a worth.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(1)?;
    for place in [7, 6, 5, 3, 0] {
        buf[0].set(buf[0].get() | 1 << place);
    }
    println!("five on    {}", switches(&buf));

    buf[0].set(buf[0].get() & !(1 << 6));
    println!("bit 6 off  {}", switches(&buf));

    buf[0].set(buf[0].get() ^ 0b1111);
    println!("four over  {}", switches(&buf));
    Ok(())
}

/// The bits of the first byte, and the worth of those that are on.
fn switches(buf: &Buffer) -> String {
    let byte = buf[0].get();
    let on = (0..8).rev().filter(|place| byte >> place & 1 == 1);
    let worth: Vec<String> = on.map(|place| (1 << place).to_string()).collect();
    format!("{byte:08b}  {byte:>3} = {}", worth.join(" + "))
}
