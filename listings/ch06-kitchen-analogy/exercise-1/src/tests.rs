use super::*;
use node_buffer::{Buffer, Release};
use std::thread;

#[test]
fn under_each_plate_lies_its_block() {
    // On a thread of its own, whose tray is that of Node 26.
    let blocks = thread::spawn(blocks).join().expect("five plates");
    for (guess, (what, block, why)) in BLOCKS.into_iter().zip(blocks) {
        assert_eq!(guess, block, "{what}: {why}");
    }
}

fn blocks() -> [(&'static str, usize, &'static str); 5] {
    Release::V26.set();
    let under = |plate: &Buffer| plate.backing_store().byte_length();
    let alloc = |size: usize| Buffer::alloc(size).expect("a few bytes");
    let slow = Buffer::alloc_unsafe_slow(100).expect("100 bytes");
    let large = Buffer::alloc_unsafe(50000).expect("50000 bytes");
    [
        (
            "from(\"ok\")",
            under(&Buffer::from("ok")),
            "text is cut from the tray too",
        ),
        (
            "alloc(2)",
            under(&alloc(2)),
            "alloc never takes from the tray",
        ),
        (
            "alloc_unsafe_slow(100)",
            under(&slow),
            "nor does allocUnsafeSlow",
        ),
        (
            "alloc_unsafe(50000)",
            under(&large),
            "half of 65536 is 32768, and 50000 is more",
        ),
        (
            "a subarray",
            under(&alloc(100).subarray(0..2)),
            "it is a window on all 100 bytes",
        ),
    ]
}
