//! One Buffer for all reads.

use std::fs::{self, File};
use std::{env, error, io, process};

use node_buffer::Buffer;

fn main() -> Result<(), Box<dyn error::Error>> {
    let name = format!("one-buffer-for-all-{}", process::id());
    let path = env::temp_dir().join(name);
    fs::write(&path, "one two three four ")?;
    let mut file = File::open(&path)?;

    let buf = Buffer::alloc(8)?;
    let mut windows = Vec::new();
    let mut copies = Vec::new();
    loop {
        // From the file, as many bytes as the Buffer has, into its cells.
        let mut chunk = io::Read::take(&mut file, buf.len() as u64);
        let count = io::copy(&mut chunk, &mut buf.cursor())?;
        if count == 0 {
            break;
        }
        let read = buf.subarray(0..count);
        copies.push(Buffer::from(&read));
        windows.push(read);
    }
    fs::remove_file(&path)?;

    println!("reads: {}", windows.len());
    println!("windows kept: {}", concat(&windows));
    println!("copies kept:  {}", concat(&copies));
    Ok(())
}

fn concat(list: &[Buffer]) -> Buffer {
    Buffer::concat(&list.iter().collect::<Vec<_>>())
}
