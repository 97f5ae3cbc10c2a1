//! A plate that you hand back is not handed out again.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    // ANCHOR: shown
    let mut places = Vec::new();
    for _ in 0..4 {
        let plate = Buffer::alloc_unsafe(100)?;
        places.push(plate.byte_offset());
        drop(plate);
    }
    for place in &places {
        println!("a plate at +{}", place - places[0]);
    }
    // ANCHOR_END: shown
    Ok(())
}
