use super::*;

fn read(bytes: &[u8]) -> Option<(u64, usize)> {
    read_varint(&Buffer::from(bytes), 0)
}

#[test]
fn seven_bits_are_one_byte() {
    assert_eq!(read(&[0x00]), Some((0, 1)), "no bit is on");
    assert_eq!(
        read(&[0x7f]),
        Some((127, 1)),
        "the top bit is off: the last byte"
    );
}

#[test]
fn more_bits_are_more_bytes_the_lowest_first() {
    assert_eq!(read(&[0x80, 0x01]), Some((128, 2)), "0 and 1 times 128");
    assert_eq!(read(&[0xac, 0x02]), Some((300, 2)), "44 and 2 times 128");
    let most = [[0xff; 9].as_slice(), &[0x01]].concat();
    assert_eq!(read(&most), Some((u64::MAX, 10)), "64 bits, all on");
}

#[test]
fn numbers_follow_one_another() {
    let buf = Buffer::from(&[0xac, 0x02, 0x05, 0x80, 0x01]);
    assert_eq!(read_varint(&buf, 0), Some((300, 2)));
    assert_eq!(
        read_varint(&buf, 2),
        Some((5, 3)),
        "it begins at the offset"
    );
    assert_eq!(read_varint(&buf, 3), Some((128, 5)));
}

#[test]
fn what_does_not_end_or_does_not_fit_is_nothing() {
    assert_eq!(read(&[]), None, "no byte at all");
    assert_eq!(read(&[0xac]), None, "another byte should follow");
    assert_eq!(
        read(&[[0xff; 9].as_slice(), &[0x02]].concat()),
        None,
        "bit 64 has no place in 64 bits"
    );
    assert_eq!(
        read(&[[0x80; 10].as_slice(), &[0x00]].concat()),
        None,
        "eleven bytes are more than any number of 64 bits needs"
    );
}
