use super::*;
use node_buffer::Buffer;

#[test]
fn each_begins_where_the_cursor_stopped() {
    let places = places();
    for (nth, (&guess, &place)) in BEGINS.iter().zip(&places).enumerate() {
        let before = nth
            .checked_sub(1)
            .map_or(0, |last| places[last] + SIZES[last]);
        assert_eq!(
            guess, place,
            "Buffer {nth}, of {} bytes: the one before it ends at {before}, and then the cursor moved on to {place}",
            SIZES[nth]
        );
    }
}

/// Where Buffers of these sizes really begin, counted from the first.
fn places() -> Vec<usize> {
    let buffers = on_one_slab();
    let first = buffers[0].byte_offset();
    buffers
        .iter()
        .map(|buf| buf.byte_offset() - first)
        .collect()
}

/// The seven Buffers; once more, if the slab in use ran out between them.
fn on_one_slab() -> Vec<Buffer> {
    loop {
        let made = SIZES.map(|size| Buffer::alloc_unsafe(size).expect("a few bytes"));
        if made.iter().all(|buf| buf.same_store(&made[0])) {
            return made.into();
        }
    }
}
