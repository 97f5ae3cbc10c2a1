//! A sound in three bytes a sample, lowest byte first: Node's `readIntLE(offset, 3)`, which node-buffer leaves to you.

use node_buffer::{Buffer, Result};

fn read_sample(sound: &Buffer, offset: usize) -> Result<i32> {
    let bits = sound.read_uint_le(offset, 3)? as u32;
    // The sign is bit 23. Move it to the top, where an i32 has its own, and let it spread on the way back.
    Ok((bits << 8) as i32 >> 8)
}

fn main() -> Result<()> {
    let samples = [0, 1, 300, 8_388_607, -1, -300, -8_388_608];
    for (sample, sound) in samples.into_iter().zip(sound()) {
        let read = read_sample(&sound, 0)?;
        assert_eq!(read, sample, "the bytes were {sound:?}");
    }
    println!("Every sample is back, loud and quiet.");
    Ok(())
}

/// The bytes of the samples above.
fn sound() -> [Buffer; 7] {
    [
        Buffer::from([0x00, 0x00, 0x00]),
        Buffer::from([0x01, 0x00, 0x00]),
        Buffer::from([0x2c, 0x01, 0x00]),
        Buffer::from([0xff, 0xff, 0x7f]),
        Buffer::from([0xff, 0xff, 0xff]),
        Buffer::from([0xd4, 0xfe, 0xff]),
        Buffer::from([0x00, 0x00, 0x80]),
    ]
}
