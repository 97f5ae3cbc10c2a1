use super::*;
use node_buffer::memory_usage;

#[test]
fn the_sum_is_that_of_the_first_four_bytes() {
    let keys = [key(&[1, 2, 3, 4, 5]), key(&[10]), key(&[])];
    assert_eq!(checksum(&keys), 20, "1 + 2 + 3 + 4, and 10, and nothing");
}

#[test]
fn looking_moves_nothing_out_of_the_heap() {
    let keys: Vec<Buffer> = (0..10_000).map(|_| key(&[7; 16])).collect();
    let before = memory_usage();
    assert_eq!(checksum(&keys), 10_000 * 28);
    let after = memory_usage();
    assert_eq!(
        after.external - before.external,
        0,
        "bytes have moved out: who has asked for a block?"
    );
    assert_eq!(after.heap, before.heap, "and all are still inside");
}

/// A key in memory of its own: at most 64 bytes, so inside the heap.
fn key(bytes: &[u8]) -> Buffer {
    let key = Buffer::alloc(bytes.len()).expect("a few bytes");
    for (cell, &byte) in key.cells().iter().zip(bytes) {
        cell.set(byte);
    }
    key
}
