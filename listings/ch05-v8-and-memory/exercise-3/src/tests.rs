use super::*;
use node_buffer::memory_usage;

#[test]
fn seventy_pieces_of_a_slab_hold_one_slab() {
    let first = first_of_a_slab();
    let slab = first.backing_store().byte_length();
    let mut pieces = vec![first];
    pieces.extend((1..70).map(|_| Buffer::alloc_unsafe(100).expect("100 bytes")));
    assert_eq!(held(&pieces), slab, "70 Buffers, one block");
}

#[test]
fn a_piece_holds_all_of_its_block() {
    let whole = Buffer::alloc(100_000).expect("100 000 bytes");
    let pieces = [whole.subarray(0..1), whole.subarray(-1..)];
    drop(whole);
    assert_eq!(held(&pieces), 100_000, "two bytes shown, one block held");
}

#[test]
fn equal_bytes_in_two_blocks_are_two_blocks() {
    let twins = [Buffer::alloc(500), Buffer::alloc(500)].map(|buf| buf.expect("500 bytes"));
    assert!(twins[0] == twins[1]);
    assert_eq!(held(&twins), 1000, "the same zeros, but twice");
}

#[test]
fn it_is_what_the_account_says() {
    let before = memory_usage().external;
    let large = Buffer::alloc(3000).expect("3000 bytes");
    let buffers = [
        large.subarray(10..20),
        large,
        Buffer::alloc(65).expect("65 bytes"),
    ];
    assert_eq!(held(&buffers), memory_usage().external - before);
    assert_eq!(held(&[]), 0, "no Buffers hold nothing");
}

fn first_of_a_slab() -> Buffer {
    let before = Buffer::alloc_unsafe(100).expect("100 bytes");
    loop {
        let next = Buffer::alloc_unsafe(100).expect("100 bytes");
        if !next.same_store(&before) {
            return next;
        }
    }
}
