//! Does `from` copy?.

use node_buffer::{Buffer, Result};

fn main() -> Result<()> {
    try_it("from(array)", |source| {
        Ok(Buffer::from(source.to_vec().as_slice()))
    })?;
    try_it("from(buffer)", |source| Ok(Buffer::from(source)))?;
    try_it("from(buffer.buffer)", |source| {
        Buffer::from_store(&source.backing_store(), .., ..)
    })?;
    try_it("concat([buffer])", |source| Ok(Buffer::concat(&[source])))
}

fn try_it(call: &str, make: fn(&Buffer) -> Result<Buffer>) -> Result<()> {
    let source = Buffer::alloc(4)?;
    let made = make(&source)?;
    source.set(0, 7);
    let kind = if made.get(0) == Some(7) {
        "a window"
    } else {
        "a copy"
    };
    println!("{call}: {kind}");
    Ok(())
}
