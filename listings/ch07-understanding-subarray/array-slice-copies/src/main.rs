//! The array’s slice is a copy, the Buffer’s subarray is not.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let array = vec![1, 2, 3, 4];
    let mut piece = array[0..2].to_vec();
    piece[0] = 99;
    println!("array:  {array:?}, the piece: {piece:?}");

    let buffer = Buffer::from([1, 2, 3, 4]);
    let window = buffer.subarray(0..2);
    window[0].set(99);
    println!(
        "buffer: {:?}, the window: {:?}",
        buffer.to_vec(),
        window.to_vec()
    );

    buffer[1].set(77);
    println!("buffer[1] = 77, and the window says {}", window[1].get());
    Ok(())
}
