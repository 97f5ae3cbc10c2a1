//! Different makers, one slab.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let b1 = Buffer::alloc_unsafe(100)?;
    let others = [
        ("allocUnsafe(100)", Buffer::alloc_unsafe(100)?),
        ("from('x')", Buffer::from("x")),
        ("from([1, 2])", Buffer::from([1, 2])),
        ("from(b1)", Buffer::from(&b1)),
        ("concat([b1, b1])", Buffer::concat(&[&b1, &b1])),
    ];

    for (maker, b2) in others {
        println!("{maker:<17} {}", b1.same_store(&b2));
    }
    Ok(())
}
