use super::*;

#[test]
fn the_guest_gets_the_orders_bytes_and_no_others() -> Result<(), Error> {
    let _secret = Buffer::from("password: hunter2");
    for text in ["ok", "two coffees, please", ""] {
        let order = Buffer::from(text);
        let served = serve(&order)?;
        let extra = served.byte_length() - order.len();
        assert_eq!(
            extra, 0,
            "{text:?} came with {extra} bytes of somebody else's"
        );
        assert_eq!(all_of(&served)?, order, "{text:?} is not what was served");
    }
    Ok(())
}

#[test]
fn a_piece_of_a_larger_order_brings_nothing_with_it() -> Result<(), Error> {
    let menu = Buffer::from("soup, and the key to the safe");
    let served = serve(&menu.subarray(0..4))?;
    assert_eq!(all_of(&served)?, Buffer::from("soup"));
    Ok(())
}

#[test]
fn what_the_guest_does_to_the_block_stays_with_the_guest() -> Result<(), Error> {
    let order = Buffer::from("soup");
    all_of(&serve(&order)?)?.fill("salt")?;
    assert_eq!(
        order.to_vec(),
        b"soup",
        "the guest has written into the kitchen's memory"
    );
    Ok(())
}

fn all_of(block: &BackingStore) -> Result<Buffer, Error> {
    Buffer::from_store(block, 0, block.byte_length())
}
