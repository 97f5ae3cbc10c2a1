//! A guest wants an `ArrayBuffer`, and `serve` hands out the one under the order: with it goes whatever else lies there.

use node_buffer::{BackingStore, Buffer, Error};

/// The block for a guest who asked for `order`.
///
/// # Errors
///
/// If there is no memory.
pub fn serve(order: &Buffer) -> Result<BackingStore, Error> {
    // `Buffer::from(order)` would be a copy as well, but cut from the tray again.
    let own = Buffer::alloc(order.len())?;
    order.copy(&own, 0);
    Ok(own.backing_store())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
