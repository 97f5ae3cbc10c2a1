//! Two Buffers, one block or two?

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let half = Buffer::pool_size() / 2;

    twice("allocUnsafe(100)", || Buffer::alloc_unsafe(100))?;
    twice("alloc(100)", || Buffer::alloc(100))?;
    twice("allocUnsafeSlow(100)", || Buffer::alloc_unsafe_slow(100))?;
    twice("of(1, 2)", || Ok(Buffer::of(&[1, 2])))?;
    twice("allocUnsafe(0)", || Buffer::alloc_unsafe(0))?;
    twice("allocUnsafe(5000)", || Buffer::alloc_unsafe(5000))?;
    twice("allocUnsafe(half)", || Buffer::alloc_unsafe(half))?;

    Buffer::set_pool_size(0);
    twice("poolSize 0, then 100", || Buffer::alloc_unsafe(100))
}

fn twice(what: &str, make: impl Fn() -> Result<Buffer, Error>) -> Result<(), Error> {
    let (b1, b2) = (make()?, make()?);
    let blocks = if b1.same_store(&b2) { "one" } else { "two" };
    println!("{what:<21} {blocks}");
    Ok(())
}
