//! A file's bytes go where you say.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::{env, process};

use node_buffer::Buffer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let buf = Buffer::alloc_filled(12, ".")?;
    let window = buf.subarray(4..8);

    let name = format!("read-into-place-{}", process::id());
    let path = env::temp_dir().join(name);
    fs::write(&path, "0123456789")?;
    let count = read_at(&mut File::open(&path)?, &window, 2)?;
    fs::remove_file(&path)?;

    println!("{count} bytes read");
    println!("the whole   {buf}");
    println!("the window  {window}");
    Ok(())
}

/// Rust reads into plain memory: there the bytes stop on their way.
fn read_at(file: &mut File, target: &Buffer, at: u64) -> io::Result<usize> {
    let mut found = vec![0; target.len()];
    file.seek(SeekFrom::Start(at))?;
    let count = file.read(&mut found)?;
    for (cell, byte) in target.cells().iter().zip(&found[..count]) {
        cell.set(*byte);
    }
    Ok(count)
}
