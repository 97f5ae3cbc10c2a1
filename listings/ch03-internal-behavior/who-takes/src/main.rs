//! How many bytes of the slab does each call take?

use node_buffer::{Buffer, Encoding, Error};

// ANCHOR: shown
type Make = fn(&Buffer) -> Result<Buffer, Error>;

fn main() -> Result<(), Error> {
    let calls: [(&str, Make); 13] = [
        ("alloc(10)", |_| Buffer::alloc(10)),
        ("alloc(10, 1)", |_| Buffer::alloc_filled(10, 1)),
        ("allocUnsafe(10)", |_| Buffer::alloc_unsafe(10)),
        ("allocUnsafe(0)", |_| Buffer::alloc_unsafe(0)),
        ("allocUnsafeSlow(10)", |_| Buffer::alloc_unsafe_slow(10)),
        ("from(text)", |_| Ok(Buffer::from("0123456789"))),
        ("from(text, 'hex')", |_| Ok(from_hex("0123456789"))),
        ("from(array)", |_| Ok(Buffer::from([7; 10]))),
        ("from(buffer)", |ten| Ok(Buffer::from(ten))),
        ("copyBytesFrom(view)", |_| Ok(copy_bytes_from(&[7; 5]))),
        ("concat([buffer])", |ten| Ok(Buffer::concat(&[ten]))),
        ("of(7, 7)", |_| Ok(Buffer::of(&[7, 7]))),
        ("subarray(2, 8)", |ten| Ok(ten.subarray(2..8))),
    ];
    let ten = Buffer::alloc(10)?;
    open_slab()?;
    let mut took = Vec::new();
    for (call, make) in calls {
        took.push((call, taken(|| make(&ten))?));
    }
    for (call, bytes) in took {
        println!("{call:<21} {bytes:>2}");
    }
    Ok(())
}

/// How far does the cursor move?
fn taken(make: impl Fn() -> Result<Buffer, Error>) -> Result<usize, Error> {
    let before = Buffer::alloc_unsafe(8)?;
    make()?;
    let after = Buffer::alloc_unsafe(8)?;
    Ok(after.byte_offset() - before.byte_offset() - 8)
}
// ANCHOR_END: shown

fn from_hex(text: &str) -> Buffer {
    Buffer::from_string(text, Encoding::Hex)
}

fn copy_bytes_from(numbers: &[u16]) -> Buffer {
    Buffer::copy_bytes_from(numbers)
}

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
