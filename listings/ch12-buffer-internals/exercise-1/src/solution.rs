//! How far does the cursor step for a text? You know the whole path now.

use node_buffer::Encoding::{Base64, Hex, Utf8, Utf16le};
use node_buffer::{Buffer, Encoding, Result};

fn step(text: &str, encoding: Encoding) -> usize {
    // The estimate finds a slab with room. The cursor steps over what was written.
    let written = Buffer::from_string(text, encoding).len();
    written.next_multiple_of(8)
}

fn main() -> Result<()> {
    let cases = [
        ("hi", Utf8),
        ("nine €", Utf16le),
        ("68692c2068692c206869", Hex),
        ("YWJj", Base64),
        ("68692c2068692c20no", Hex),
        ("68 69 2c 20 68 69", Hex),
        ("=YWJj", Base64),
    ];
    for (text, encoding) in cases {
        let before = Buffer::alloc_unsafe(8)?;
        let _made = Buffer::from_string(text, encoding);
        let after = Buffer::alloc_unsafe(8)?;
        let stepped = after.byte_offset() - before.byte_offset() - 8;
        assert_eq!(step(text, encoding), stepped, "{text:?} in {encoding}");
    }
    println!("You and the cursor agree, every time.");
    Ok(())
}
