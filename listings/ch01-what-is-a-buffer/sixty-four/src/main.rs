//! Sixty-four bytes stay inside, sixty-five do not.

use node_buffer::{Buffer, Error, memory_usage};

const MANY: usize = 200_000;

fn main() -> Result<(), Error> {
    let (mut small, mut large) = (Vec::new(), Vec::new());

    let before = outside();
    for _ in 0..MANY {
        small.push(Buffer::alloc(64)?);
    }
    println!("alloc(64): {} bytes outside", each(before));

    let before = outside();
    for _ in 0..MANY {
        large.push(Buffer::alloc(65)?);
    }
    println!("alloc(65): {} bytes outside", each(before));

    // Ask the first ones for their block, and their bytes move out.
    let before = outside();
    for buf in &small {
        let _block = buf.backing_store();
    }
    println!("alloc(64), once asked: {} bytes", each(before));

    println!("{} Buffers in use", small.len() + large.len());
    Ok(())
}

fn outside() -> usize {
    memory_usage().external
}

fn each(before: usize) -> usize {
    (outside() - before) / MANY
}
