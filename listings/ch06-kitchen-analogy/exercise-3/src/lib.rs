//! An order goes to a cook on another thread, and the dish comes back. A Buffer cannot make that journey, but bytes can.
//! Write `next_door` anew. The starter lets this thread's cook do the work.

use node_buffer::Buffer;

/// What `cook` makes of `order`, on a thread of its own.
pub fn next_door(order: &Buffer, cook: fn(&Buffer) -> Buffer) -> Buffer {
    cook(order)
}

#[cfg(test)]
mod tests;
