use super::*;
use node_buffer::Buffer;
use std::thread;

#[test]
fn multiples_of_eight_fill_the_slab() {
    agrees(8, 1024, "128 times 8 is all of it");
    agrees(64, 8192, "128 times 64 is all of it");
}

#[test]
fn other_sizes_pay_for_the_padding() {
    agrees(1, 1024, "each takes eight bytes");
    agrees(100, 8192, "each takes 104 bytes");
}

#[test]
fn the_last_one_needs_no_padding() {
    agrees(100, 412, "three take 312 bytes, and 100 are left: enough");
    agrees(13, 1021, "63 take 1008 bytes, and 13 are left: enough");
}

#[test]
fn half_the_pool_is_not_served() {
    agrees(511, 1024, "511 is less than half");
    agrees(512, 1024, "512 is half, and gets a block of its own");
    agrees(2000, 1024, "2000 is more than the whole slab");
}

fn agrees(size: usize, pool_size: usize, why: &str) {
    // On a thread of its own, whose first slab has the size that is set.
    let count = thread::spawn(move || count(size, pool_size));
    let count = count.join().expect("counting does not panic");
    let answer = how_many_fit(size, pool_size);
    assert_eq!(
        answer, count,
        "Buffers of {size} bytes in {pool_size}: {why}"
    );
}

/// The answer by trying: cuts Buffers from the first slab until one lies elsewhere.
fn count(size: usize, pool_size: usize) -> usize {
    Buffer::set_pool_size(pool_size);
    let mut cut = Vec::new();
    loop {
        let next = Buffer::alloc_unsafe(size).expect("a few bytes");
        if !next.is_pooled() || cut.first().is_some_and(|first| !next.same_store(first)) {
            return cut.len();
        }
        cut.push(next);
    }
}
