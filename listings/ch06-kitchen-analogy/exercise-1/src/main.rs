//! Serve the order, and not the tray.

use node_buffer::{BackingStore, Buffer, Result};

/// The block to hand to somebody who wants an `ArrayBuffer`: the order's bytes and no others.
fn serve(order: &Buffer) -> Result<BackingStore> {
    Ok(order.backing_store()) // Whose bytes lie there besides?
}

fn main() -> Result<()> {
    let _secret = Buffer::from("password: hunter2");
    for text in ["ok", "two coffees, please", ""] {
        let order = Buffer::from(text);
        let served = serve(&order)?;
        let extra = served.byte_length() - order.len();
        assert_eq!(
            extra, 0,
            "{text:?} came with {extra} bytes of somebody else's"
        );
        let bytes = Buffer::from_store(&served, 0, order.len())?;
        assert_eq!(bytes, order, "{text:?} is not what was served");
    }
    println!("Served, and nothing but the order.");
    Ok(())
}
