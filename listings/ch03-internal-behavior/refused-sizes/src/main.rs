//! Sizes that are refused.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    println!("2.9: {} bytes", Buffer::alloc(2.9)?.len());
    for (size, shown) in [
        (-1.0, "-1"),
        (f64::NAN, "NaN"),
        (2f64.powi(60), "1152921504606847000"),
    ] {
        if let Err(error) = Buffer::alloc(size) {
            let code = error.code().unwrap_or_default();
            println!("{shown}: {}, {code}", error.name());
            println!("{error}");
        }
    }
    Ok(())
}
