//! A recording in the wrong byte order, turned round in place.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    // Three samples, written big end first, and read the other way.
    let sound = Buffer::alloc(6)?;
    for (place, sample) in [1, -2, 300].into_iter().enumerate() {
        sound.write_i16_be(sample, 2 * place)?;
    }
    println!("as it came: {}", samples(&sound)?);

    sound.swap16()?;
    println!("swap16: {}", samples(&sound)?);

    println!("swap32 says: {}", refused(sound.swap32()));

    let number = Buffer::from([1, 2, 3, 4, 5, 6, 7, 8]);
    println!("swap64: {:?}", number.swap64()?);
    Ok(())
}

fn samples(sound: &Buffer) -> Result<String, Error> {
    let samples: Vec<String> = (0..3)
        .map(|place| Ok(sound.read_i16_le(2 * place)?.to_string()))
        .collect::<Result<_, _>>()?;
    Ok(samples.join(" "))
}

fn refused(result: Result<&Buffer, Error>) -> String {
    result.map_or_else(|error| error.to_string(), |_| "nothing".into())
}
