use super::*;
use std::thread;

#[test]
fn lengths_that_are_no_multiples_of_eight_fit_together() {
    in_one_block(&[13; 10], "after 13 bytes the cursor stops at 16");
}

#[test]
fn two_records_share_a_block_although_each_is_half_of_the_bytes() {
    in_one_block(&[96, 96], "half the pool is too much for a slab");
}

#[test]
fn one_long_record_lies_among_short_ones() {
    in_one_block(&[8, 1000, 8], "the longest must be less than half the pool");
}

#[test]
fn the_slab_is_no_longer_than_it_must_be() {
    assert_eq!(pool_size_for(&[13; 10]), 160, "ten times sixteen bytes");
    assert_eq!(pool_size_for(&[96, 96]), 194, "96 is less than half of 194");
}

/// On a thread of its own, so that the first slab is made with the size that `pack` sets.
fn in_one_block(lengths: &'static [usize], why: &'static str) {
    let shared = thread::spawn(move || {
        let packed = pack_zeros(lengths);
        packed.iter().all(|buf| buf.same_store(&packed[0]))
    });
    let shared = shared.join().expect("pack does not panic");
    assert!(
        shared,
        "records of {lengths:?} bytes lie in several blocks: {why}"
    );
}

fn pool_size_for(lengths: &'static [usize]) -> usize {
    let size = thread::spawn(move || {
        pack_zeros(lengths);
        Buffer::pool_size()
    });
    size.join().expect("pack does not panic")
}

fn pack_zeros(lengths: &[usize]) -> Vec<Buffer> {
    let records: Vec<Vec<u8>> = lengths.iter().map(|&length| vec![0; length]).collect();
    let records: Vec<&[u8]> = records.iter().map(Vec::as_slice).collect();
    pack(&records)
}
