//! Bad hex at five doors.

use node_buffer::{Buffer, Encoding::Hex, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::alloc(4)?;
    let good = "abcd12";
    let bad = "abzz12";
    println!("from good:  {} bytes", Buffer::from_string(good, Hex).len());
    println!("from bad:   {} byte", Buffer::from_string(bad, Hex).len());
    println!("byteLength: {} bytes", Hex.byte_length(bad));
    println!("write:      {} byte", buf.write(bad, 0, Hex)?);
    println!("fill:       {}", hex(buf.fill((bad, Hex))?));
    let place = buf.index_of(("zz", Hex), ..);
    println!("indexOf:    {}", place.map_or(-1, |place| place as i64));

    if let Err(error) = buf.fill(("zz", Hex)) {
        println!("fill zz:    {}", error.code().unwrap_or("no code"));
        println!("it says:    {error}");
    }
    Ok(())
}

fn hex(buf: &Buffer) -> String {
    buf.to_string(Hex)
}
