//! Is it from the pool? A confirmation that cannot be fooled.

use node_buffer::{Buffer, Result};

fn is_pooled(buf: &Buffer) -> Result<bool> {
    // More bytes in the block than in the Buffer: a slab, surely. Or is it?
    Ok(buf.backing_store().byte_length() != buf.len())
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
