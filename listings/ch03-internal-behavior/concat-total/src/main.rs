//! A total that is too small, or too large.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let first = Buffer::from("abc");
    let list = [&first, &Buffer::from("de")];
    println!("no total: {:?}", Buffer::concat(&list));
    println!("total 4:  {:?}", Buffer::concat_to(&list, 4)?);
    println!("total 8:  {:?}", Buffer::concat_to(&list, 8)?);

    // One alone is copied too.
    let copy = Buffer::concat(&[&first]);
    copy[0].set(0x58);
    println!("after writing to a copy: {first}");

    println!(
        "of nothing: {} bytes",
        Buffer::concat_to::<Buffer>(&[], -1)?.len()
    );
    if let Err(error) = Buffer::concat_to(&list, -1) {
        println!("total -1: {}", error.code().unwrap_or_default());
    }
    Ok(())
}
