use super::*;

#[test]
fn as_many_pairs_as_buffers_fit_into_a_slab() {
    for (size, guess) in GUESSES {
        let found = one_in(size).expect("there is memory");
        assert_eq!(
            guess, found,
            "for {size} bytes: how far does the cursor step, and who is served from the slab at all?"
        );
    }
}
