//! Too big for the pool.

use node_buffer::{Buffer, Error, memory_usage};

const MIB: usize = 1024 * 1024;

fn main() -> Result<(), Error> {
    let before = memory_usage().external;
    let a = Buffer::alloc_unsafe(MIB)?;
    let b = Buffer::alloc_unsafe(MIB)?;
    let grown = memory_usage().external - before;
    println!("outside: {} MiB more", grown / MIB);
    println!("they share a block: {}", a.same_store(&b));

    let block = a.backing_store().byte_length();
    println!("a has {} bytes, its block {block}", a.len());

    // More than any machine has.
    match Buffer::alloc_unsafe(1_u64 << 47) {
        Ok(buf) => println!("2⁴⁷ bytes: {}", buf.len()),
        Err(error) => println!("2⁴⁷ bytes: {}", error.name()),
    }
    Ok(())
}
