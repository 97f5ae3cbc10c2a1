use super::*;

/// `sample` as three bytes, by Node's own method.
fn sound(sample: i32) -> Buffer {
    let sound = Buffer::alloc(3).expect("there is memory");
    sound.write_int_le(sample, 0, 3).expect("it fits");
    sound
}

#[test]
fn samples_above_zero_are_what_they_were() {
    for sample in [0, 1, 300, 8_388_607] {
        assert_eq!(read_sample(&sound(sample), 0), Ok(sample));
    }
}

#[test]
fn samples_below_zero_keep_their_sign() {
    for sample in [-1, -300, -8_388_607, -8_388_608] {
        let sound = sound(sample);
        assert_eq!(
            read_sample(&sound, 0),
            Ok(sample),
            "the bytes were {sound:?}: which of the 24 bits says that they are below zero?"
        );
    }
}

#[test]
fn every_sample_is_the_same_as_with_nodes_method() {
    let sound = Buffer::from(&[0x00, 0x00, 0x80, 0xff, 0xff, 0x7f, 0x80, 0x81, 0x82]);
    for offset in 0..=6 {
        let sample = sound.read_int_le(offset, 3).expect("three bytes are there");
        assert_eq!(
            i64::from(read_sample(&sound, offset).expect("three bytes are there")),
            sample,
            "from byte {offset} on"
        );
    }
    assert!(read_sample(&sound, 7).is_err(), "two bytes are no sample");
}
