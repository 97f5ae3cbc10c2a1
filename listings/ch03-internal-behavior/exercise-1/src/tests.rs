use super::*;
use node_buffer::Buffer;

/// The answer, by looking: a block of its own is as long as its Buffer.
fn really(size: usize) -> &'static str {
    let block = Buffer::alloc_unsafe(size).unwrap().backing_store();
    if block.byte_length() == size {
        "a block of its own"
    } else {
        "the slab"
    }
}

fn check(sizes: impl IntoIterator<Item = usize>, pool_size: usize) {
    Buffer::set_pool_size(pool_size);
    for size in sizes {
        assert_eq!(
            path(size, pool_size),
            really(size),
            "alloc_unsafe({size}) where poolSize is {pool_size}"
        );
    }
}

#[test]
fn the_largest_pooled_size_is_where_you_say() {
    check([1, 32767, 32768, 32769, 65535, 65536], 65536);
    check([4095, 4096], 8192);
}

#[test]
fn a_pool_of_an_odd_size_has_a_half_too() {
    check(1..21, 21);
}

#[test]
fn nothing_at_all_has_a_path_too() {
    check([0], 100);
}
