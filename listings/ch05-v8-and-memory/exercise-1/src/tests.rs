use super::*;
use node_buffer::{Buffer, memory_usage};

#[test]
fn the_account_counts_blocks_and_when_they_come_and_go() {
    let before = memory_usage().external;
    let says = |step: usize, why: &str| {
        let outside = memory_usage().external - before;
        assert_eq!(AFTER[step], outside, "after step {}: {why}", step + 1);
    };

    let whole = Buffer::alloc(64).expect("64 bytes");
    says(0, "up to 64 private bytes lie in the heap");

    whole[0].set(whole[1].get() + 1);
    says(1, "reading and writing by index asks for no block");

    let piece = whole.subarray(0..1);
    says(
        2,
        "two windows need a block that both can look at, and it is 64 bytes long",
    );

    drop(whole);
    says(3, "the piece keeps its whole block alive, not its one byte");

    let other = Buffer::alloc(65).expect("65 bytes");
    says(4, "65 bytes lie outside from the beginning");

    drop(piece);
    says(5, "with the last window on it, the first block goes");
    drop(other);
}
