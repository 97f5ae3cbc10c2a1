use super::*;

#[test]
fn three_digits_are_two_bytes() {
    let bytes = to_bytes(0x456).to_vec();
    assert_eq!(
        bytes,
        [0x04, 0x56],
        "0x456 has a digit that needs a partner"
    );
}

#[test]
fn an_even_number_of_digits_stays_as_it_is() {
    assert_eq!(
        to_bytes(0xff).to_vec(),
        [0xff],
        "0xff is one byte, without a zero before it"
    );
    assert_eq!(to_bytes(0xdead_beef).to_vec(), [0xde, 0xad, 0xbe, 0xef]);
}

#[test]
fn zero_is_one_byte() {
    assert_eq!(to_bytes(0).to_vec(), [0], "zero has one digit too");
}

#[test]
fn every_number_comes_back() {
    for shift in 0..64 {
        let number = u64::MAX >> shift;
        let bytes = to_bytes(number);
        let back = bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(byte));
        assert_eq!(back, number, "{number:#x} became {bytes:?}");
    }
}
