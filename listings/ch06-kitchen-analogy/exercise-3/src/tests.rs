use super::*;

#[test]
fn the_dish_comes_back() {
    let dish = next_door(&Buffer::from("soup"), |order| {
        Buffer::concat(&[order, order])
    });
    assert_eq!(dish.to_vec(), b"soupsoup");
}

#[test]
fn all_bytes_make_the_journey_not_only_text() {
    let all: Vec<u8> = (0..=255).collect();
    let dish = next_door(&Buffer::from(&all[..]), |order| Buffer::from(order));
    assert_eq!(dish.to_vec(), all);
}

#[test]
fn another_cook_has_done_it() {
    Buffer::set_pool_size(1024);
    let dish = next_door(&Buffer::from(""), |_| {
        Buffer::from(&Buffer::pool_size().to_string())
    });
    assert_ne!(
        dish.to_vec(),
        b"1024",
        "the cook sees this thread's poolSize: it was this thread's cook"
    );
}

#[test]
fn what_the_other_cook_does_to_the_order_stays_there() {
    let order = Buffer::from("soup");
    next_door(&order, |order| {
        order[0].set(b'!');
        Buffer::from(order)
    });
    assert_eq!(
        order.to_vec(),
        b"soup",
        "the other cook wrote into this kitchen's memory"
    );
}
