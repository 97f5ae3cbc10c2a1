//! Two bytes for the guest, and the whole tray with them.

use node_buffer::{Buffer, Encoding::Latin1, Error};

fn main() -> Result<(), Error> {
    let secret = Buffer::from("password: hunter2");
    let order = Buffer::from("ok");
    println!("the kitchen knows {} bytes, a password", secret.len());
    println!("the guest is handed {} bytes: {order}", order.len());

    // The guest turns the plate over.
    let tray = order.backing_store();
    let all = Buffer::from_store(&tray, 0, tray.byte_length())?;
    let seen = all.to_string(Latin1).contains("hunter2");
    println!("and reads the password from its block: {seen}");

    // A plate of one's own has nothing else under it.
    let own = Buffer::alloc(order.len())?;
    order.copy(&own, 0);
    let under = own.backing_store().byte_length();
    println!("a plate of its own: {under} bytes in the block: {own}");
    Ok(())
}
