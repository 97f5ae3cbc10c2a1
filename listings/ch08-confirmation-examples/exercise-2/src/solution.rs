//! Before a program writes to one Buffer it asks whether that would change another. It asks the wrong question, and refuses
//! too often. Change `overlap` so that it is true exactly when there is a byte that both Buffers show.

use node_buffer::Buffer;

/// Is there a byte that both Buffers show?
pub fn overlap(a: &Buffer, b: &Buffer) -> bool {
    // What both show begins where the later one begins, and ends where the earlier one ends. It may be nothing.
    let start = a.byte_offset().max(b.byte_offset());
    let end = (a.byte_offset() + a.len()).min(b.byte_offset() + b.len());
    a.same_store(b) && start < end
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
