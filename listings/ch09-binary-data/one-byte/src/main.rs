//! The same byte, read in six ways.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    let buf = Buffer::from([0b1110_1001]);

    println!("eight switches   {:08b}", buf[0].get());
    println!("a number         {}", buf.read_u8(0)?);
    println!("a signed number  {}", buf.read_i8(0)?);
    println!("latin1 text      {}", buf.to_string(Encoding::Latin1));
    println!("utf8 text        {}", buf.to_string(Encoding::Utf8));

    let shade = buf.to_string(Encoding::Hex);
    println!("a light grey     #{}", shade.repeat(3));
    Ok(())
}
