//! The same block, the same bytes: two questions, and an order.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let b1 = Buffer::from("abc");
    let copy = Buffer::alloc(3)?;
    b1.copy(&copy, 0);

    let others = [
        ("a window on it", b1.subarray(0..3)),
        ("a neighbour", Buffer::from("abd")),
        ("a copy elsewhere", copy),
        ("the beginning", b1.subarray(0..2)),
    ];
    println!("                  block  bytes  order");
    for (what, b2) in others {
        let (block, bytes) = (b1.same_store(&b2), b1.equals(&b2));
        let order = b1.compare(&b2) as i32;
        println!("{what:<16}  {block:<5}  {bytes:<5}  {order:>5}");
    }
    Ok(())
}
