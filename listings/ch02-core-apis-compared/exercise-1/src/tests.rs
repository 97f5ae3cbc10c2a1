use super::*;
use node_buffer::{Buffer, Release};

#[test]
fn every_block_is_as_long_as_you_said() {
    Release::V26.set();
    let really = [
        ("alloc(16)", Buffer::alloc(16)),
        ("alloc_unsafe(16)", Buffer::alloc_unsafe(16)),
        ("alloc_unsafe_slow(16)", Buffer::alloc_unsafe_slow(16)),
        ("alloc_unsafe(32767)", Buffer::alloc_unsafe(32767)),
        ("alloc_unsafe(32768)", Buffer::alloc_unsafe(32768)),
        ("from(\"ok\")", Ok(Buffer::from("ok"))),
    ];
    for ((call, buf), (asked, guess)) in really.into_iter().zip(GUESSES) {
        assert_eq!(asked, call, "change the numbers, not the calls");
        let block = buf.unwrap().backing_store();
        assert_eq!(
            guess,
            block.byte_length(),
            "{call}: is it a piece of the slab, or does it have a block of its own?"
        );
    }
}
