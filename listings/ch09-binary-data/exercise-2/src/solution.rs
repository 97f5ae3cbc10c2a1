//! Sound is stored in three bytes a sample, the lowest byte first. Loud samples come out right, and those below zero do not.
//! Change `read_sample`, without `read_int_le`, which would do it for you.

use node_buffer::{Buffer, Error};

/// The sample in the three bytes from `offset` on.
pub fn read_sample(sound: &Buffer, offset: usize) -> Result<i32, Error> {
    let bits = sound.read_uint_le(offset, 3)? as u32;
    // The sign is bit 23. Move it to the top, where an i32 has its own, and let it spread on the way back.
    Ok((bits << 8) as i32 >> 8)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
