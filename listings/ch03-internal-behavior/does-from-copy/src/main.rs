//! Does `from` copy?.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    try_it("from(array)", |source| {
        Ok(Buffer::from(source.to_vec().as_slice()))
    })?;
    try_it("from(buffer)", |source| Ok(Buffer::from(source)))?;
    try_it("from(buffer.buffer)", |source| {
        Buffer::from_store(&source.backing_store(), .., ..)
    })?;
    try_it("concat([buffer])", |source| Ok(Buffer::concat(&[source])))
}

fn try_it(call: &str, make: fn(&Buffer) -> Result<Buffer, Error>) -> Result<(), Error> {
    let source = Buffer::alloc(4)?;
    let made = make(&source)?;
    source[0].set(7);
    let kind = if made.get(0) == Some(7) {
        "a window"
    } else {
        "a copy"
    };
    println!("{call}: {kind}");
    Ok(())
}
