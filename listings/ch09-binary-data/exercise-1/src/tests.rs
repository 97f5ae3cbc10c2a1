use super::*;

#[test]
fn each_guess_is_what_the_machine_writes() {
    let found = run().expect("everything fits");
    let what = [
        "258 as an i16, little-endian: the low byte comes first",
        "-1 as an i16: one step back from 0 on the clock of 65536",
        "258 in one byte: only the low eight bits have a place",
        "1.0 as an f32: a fraction is packed, look at 1.5 in the listing",
        "300 is 0x012c, and swapping turns the two bytes round",
    ];
    for ((guess, found), what) in GUESSES.iter().zip(&found).zip(what) {
        assert_eq!(guess, found, "{what}");
    }
}
