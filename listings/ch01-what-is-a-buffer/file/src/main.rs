//! A picture’s first bytes, to a file and back.

use std::{env, fs, process};

use node_buffer::{Buffer, Encoding};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::temp_dir().join(format!("ch01-{}.png", process::id()));

    // Every PNG picture begins with these eight bytes.
    let out = Buffer::from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
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
