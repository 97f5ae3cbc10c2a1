//! The notes, claim by claim.

use node_buffer::{Buffer, Error, memory_usage};

fn main() -> Result<(), Error> {
    claim("poolSize is 8192", Buffer::pool_size() == 8192);

    let (b1, b2) = (Buffer::alloc_unsafe(100)?, Buffer::alloc_unsafe(100)?);
    claim("two of 100 share a slab", b1.same_store(&b2));

    let b3 = Buffer::alloc_unsafe(5000)?;
    claim("5000 is pooled", b3.same_store(&b1));

    let (b4, b5) = (Buffer::alloc(100)?, Buffer::alloc(100)?);
    claim(
        "alloc never pools",
        !b4.same_store(&b5) && !b4.same_store(&b1),
    );

    let part = b4.subarray(0..5);
    part[0].set(7);
    claim("subarray copies, as an array's slice", b4[0].get() == 0);

    let before = memory_usage().external;
    let kept: Vec<Buffer> = (0..1000)
        .map(|_| Buffer::alloc(8))
        .collect::<Result<_, _>>()?;
    let outside = memory_usage().external - before;
    claim("alloc(8) lies outside the heap", outside / kept.len() >= 8);
    Ok(())
}

fn claim(words: &str, found: bool) {
    let verdict = if found { "yes" } else { "no" };
    println!("{verdict:<4} {words}");
}
