//! Somebody has eaten from this plate.

use node_buffer::{Buffer, Encoding::Latin1, Error};

const ROUNDS: usize = 1_000_000;

fn main() -> Result<(), Error> {
    let mut found = false;
    for _ in 0..ROUNDS {
        let plate = Buffer::alloc_unsafe(1000)?;
        found = plate.to_string(Latin1).contains("soup");
        if found {
            break;
        }
        plate.fill("soup ")?; // eaten from, and handed back unwashed
    }
    println!("allocUnsafe: soup on a plate that was handed out: {found}");

    let mut spotless = true;
    for _ in 0..1000 {
        let plate = Buffer::alloc(1000)?;
        spotless = spotless && plate.iter().all(|byte| byte == 0);
        plate.fill("soup ")?;
    }
    println!("alloc: a thousand plates, all of them spotless: {spotless}");
    Ok(())
}
