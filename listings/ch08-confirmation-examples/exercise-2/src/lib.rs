//! Before a program writes to one Buffer it asks whether that would change another. It asks the wrong question, and refuses
//! too often. Change `overlap` so that it is true exactly when there is a byte that both Buffers show.

use node_buffer::Buffer;

/// Is there a byte that both Buffers show?
pub fn overlap(a: &Buffer, b: &Buffer) -> bool {
    a.same_store(b)
}

#[cfg(test)]
mod tests;
