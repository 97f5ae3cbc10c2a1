use super::*;

const READINGS: [u16; 5] = [0, 7, 255, 256, 0x456];

#[test]
fn a_reading_takes_two_bytes() {
    assert_eq!(
        to_bytes(&READINGS).len(),
        2 * READINGS.len(),
        "one byte has no room for sixteen bits"
    );
}

#[test]
fn every_reading_comes_back() {
    let bytes = to_bytes(&READINGS).to_vec();
    let back: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_ne_bytes([pair[0], pair[1]]))
        .collect();
    assert_eq!(back, READINGS, "the upper half of a number got lost");
}

#[test]
fn the_buffer_does_not_follow_the_readings() {
    let mut readings = READINGS;
    let buf = to_bytes(&readings);
    let before = buf.to_vec();
    readings.fill(9);
    assert_eq!(buf.to_vec(), before, "what was written down stays written");
}
