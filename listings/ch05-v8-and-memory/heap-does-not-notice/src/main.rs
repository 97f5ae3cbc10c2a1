//! Five hundred mebibytes, and the heap does not notice.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1 << 20;

fn main() -> Result<(), Error> {
    let before = memory_usage();
    let kept: Vec<Buffer> = (0..500)
        .map(|_| Buffer::alloc(MIB))
        .collect::<Result<_, _>>()?;
    let after = memory_usage();

    println!("Buffers alive: {}", kept.len());
    println!(
        "outside: {} MiB more",
        (after.external - before.external) / MIB
    );
    let grown = after.heap - before.heap;
    println!("inside the heap: less than 5 MiB more: {}", grown < 5 * MIB);
    Ok(())
}
