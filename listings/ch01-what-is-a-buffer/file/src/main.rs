//! A picture’s first bytes, to a file and back.

use std::{env, fs, process};

use node_buffer::{Buffer, Encoding};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = format!("ch01-{}.png", process::id());
    let path = env::temp_dir().join(name);

    // Every PNG picture begins with these eight bytes.
    let out = Buffer::from_string("89504e470d0a1a0a", Encoding::Hex);
    fs::write(&path, out.to_vec())?;

    let back = Buffer::from(fs::read(&path)?.as_slice());
    println!("as bytes: {back:?}");
    println!("the same: {}", back.equals(&out));

    // The same bytes, by way of a string.
    let text = back.to_string(Encoding::Utf8);
    let by_text = Buffer::from(text.as_str());
    println!("as text:  {by_text:?}");
    println!("the same: {}", by_text.equals(&out));

    fs::remove_file(&path)?;
    Ok(())
}
