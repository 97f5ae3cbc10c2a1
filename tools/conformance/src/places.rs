//! Where Buffers lie: on which slab of the pool, and how far from the first Buffer there.

use std::rc::Rc;

use node_buffer::{BackingStore, Buffer};

use crate::transcript::Place;

/// The place of each Buffer. All must still be held: a slab that nobody holds is used again.
pub(crate) fn places(buffers: &[Rc<Buffer>]) -> Vec<Place> {
    let mut slabs: Vec<(BackingStore, usize)> = Vec::new();
    buffers
        .iter()
        .map(|buffer| {
            let length = buffer.len();
            if !buffer.is_pooled() {
                return Place {
                    slab: None,
                    offset: 0,
                    length,
                };
            }
            let store = buffer.backing_store();
            let known = slabs.iter().position(|(slab, _)| *slab == store);
            let slab = known.unwrap_or_else(|| {
                slabs.push((store, buffer.byte_offset()));
                slabs.len() - 1
            });
            Place {
                slab: Some(slab),
                offset: buffer.byte_offset() as i64 - slabs[slab].1 as i64,
                length,
            }
        })
        .collect()
}
