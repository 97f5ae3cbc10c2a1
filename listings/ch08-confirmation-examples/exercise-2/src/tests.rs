use super::*;

fn ten() -> Buffer {
    Buffer::alloc(10).expect("there is memory")
}

#[test]
fn windows_overlap_where_they_show_the_same_bytes() {
    let whole = ten();
    let (left, right) = (whole.subarray(0..6), whole.subarray(5..10));
    assert!(overlap(&whole, &left), "one lies within the other");
    assert!(overlap(&right, &whole), "it does not matter who is asked");
    assert!(overlap(&left, &right), "both show byte 5");
}

#[test]
fn neighbours_do_not_overlap() {
    let whole = ten();
    assert!(
        !overlap(&whole.subarray(0..5), &whole.subarray(5..10)),
        "one ends where the other begins"
    );
    let (a, b) = (Buffer::from("one"), Buffer::from("two"));
    assert!(!overlap(&a, &b), "on one slab, and yet apart");
}

#[test]
fn the_same_place_on_another_block_is_another_place() {
    assert!(
        !overlap(&ten(), &ten()),
        "both begin at 0, of their own block"
    );
}

#[test]
fn what_shows_no_byte_overlaps_with_nothing() {
    let whole = ten();
    assert!(
        !overlap(&whole, &whole.subarray((4, 4))),
        "a window without bytes lies in the middle and shows nothing"
    );
}
