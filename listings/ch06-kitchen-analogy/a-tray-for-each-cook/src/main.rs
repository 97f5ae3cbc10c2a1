//! Every cook has a tray.

use std::{error::Error, sync::mpsc, thread};

use node_buffer::Buffer;

fn main() -> Result<(), Box<dyn Error>> {
    Buffer::set_pool_size(1024);
    println!("this cook:    {}", next_tray()?);

    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(next_tray()));
    println!("another cook: {}", receiver.recv()??);
    Ok(())
}

/// Uses up the tray at hand, and looks at the next.
fn next_tray() -> Result<String, node_buffer::Error> {
    let old = Buffer::alloc_unsafe(100)?;
    let mut plate = Buffer::alloc_unsafe(100)?;
    while plate.same_store(&old) {
        plate = Buffer::alloc_unsafe(100)?;
    }
    let tray = plate.backing_store().byte_length();
    let size = Buffer::pool_size();
    Ok(format!("poolSize {size}, a tray of {tray} bytes"))
}
