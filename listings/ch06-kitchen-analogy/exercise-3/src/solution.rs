//! An order goes to a cook on another thread, and the dish comes back. A Buffer cannot make that journey, but bytes can.

use std::{panic, thread};

use node_buffer::Buffer;

/// What `cook` makes of `order`, on a thread of its own.
pub fn next_door(order: &Buffer, cook: fn(&Buffer) -> Buffer) -> Buffer {
    // A `Vec` has one owner, so it may move: there with the order, and back with the dish.
    let order: Vec<u8> = order.to_vec();
    let dish = thread::spawn(move || cook(&Buffer::from(order)).to_vec());
    match dish.join() {
        Ok(bytes) => Buffer::from(bytes),
        Err(accident) => panic::resume_unwind(accident),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
