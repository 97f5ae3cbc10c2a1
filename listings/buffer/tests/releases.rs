//! What the five release lines answer where they differ: a call each for the questions of `Release::changes`, as Node's
//! 18.20.8, 20.20.2, 22.23.5, 24.22.3 and 26.12.1 answered it.

use std::fmt::Debug;

use node_buffer::Encoding::{Ascii, Utf8, Utf16le};
use node_buffer::{BackingStore, Buffer, Error, Release, Value, atob, transcode};

/// The answer of every line, oldest first.
fn answers<T>(call: impl Fn() -> T) -> [T; Release::ALL.len()] {
    Release::ALL.map(|release| {
        release.set();
        call()
    })
}

fn message<T: Debug>(result: Result<T, Error>) -> String {
    result.unwrap_err().to_string()
}

#[test]
fn the_pool_and_its_slab() {
    assert_eq!(answers(Buffer::pool_size), [8192, 8192, 8192, 65536, 65536]);
    let refuses_three = || Buffer::alloc_unsafe_aligned(10, 3).is_err();
    assert_eq!(answers(refuses_three), [false, false, false, false, true]);
}

#[test]
fn sizes() {
    let longest = 9007199254740991_u64;
    let limit = |limit: &str| {
        format!("The value of \"size\" is out of range. It must be >= 0 && <= {limit}. Received -1")
    };
    assert_eq!(
        answers(|| message(Buffer::alloc(-1))),
        [
            "The argument 'size' is invalid. Received -1".to_owned(),
            limit("4294967296"),
            limit("9007199254740991"),
            limit("9007199254740991"),
            limit("9007199254740991"),
        ]
    );
    let code = |result: Result<Buffer, Error>| result.unwrap_err().code();
    let (range, memory) = (
        Some("ERR_OUT_OF_RANGE"),
        Some("ERR_MEMORY_ALLOCATION_FAILED"),
    );
    assert_eq!(
        answers(|| code(Buffer::alloc_unsafe(longest))),
        [Some("ERR_INVALID_ARG_VALUE"), range, None, memory, memory]
    );
    assert_eq!(
        answers(|| code(Buffer::alloc(longest))),
        [Some("ERR_INVALID_ARG_VALUE"), range, None, None, None]
    );
}

#[test]
fn windows_on_a_block() {
    let store = BackingStore::new(8).unwrap();
    let length = || Buffer::from_store(&store, 1.5, ..).unwrap().len();
    assert_eq!(answers(length), [6, 6, 7, 7, 7]);
}

#[test]
fn searches() {
    let odd = Buffer::from([0x61, 0, 0x62, 0, 0x61, 0, 0x62]);
    let missing = || odd.index_of(Value::Slice(b"z\0", Utf16le), ..);
    assert_eq!(answers(missing), [Some(6), Some(6), Some(6), None, None]);
    let abab = Buffer::from_string("abab", Utf16le);
    let from_an_odd_place = || abab.index_of(("a", Utf16le), 1);
    assert_eq!(
        answers(from_an_odd_place),
        [Some(0), Some(0), Some(0), Some(0), Some(4)]
    );
}

#[test]
fn ends_and_positions_far_away() {
    let text = Buffer::from("abcdef");
    let far_below = || text.to_string_range(Utf8, (1, -4294967293.0));
    assert_eq!(answers(far_below), ["bc", "", "", "", ""]);
    let copied = || text.copy_range(&Buffer::from("..."), 1e300, ..3).unwrap();
    assert_eq!(answers(copied), [3, 0, 0, 0, 0]);
}

#[test]
fn transcoding_and_base64_of_the_web() {
    let half = || transcode(Buffer::from("a"), Utf16le, Utf8).is_err();
    assert_eq!(answers(half), [false, true, true, true, true]);
    let ascii = || {
        transcode(Buffer::from([0xe9]), Ascii, Utf16le)
            .unwrap()
            .to_vec()
    };
    assert_eq!(
        answers(ascii),
        [[0xfd, 0xff], [0xe9, 0], [0xe9, 0], [0xe9, 0], [0xe9, 0]]
    );
    let cut = "The string to be decoded is not correctly encoded.";
    assert_eq!(
        answers(|| message(atob("Y="))),
        ["Invalid character", cut, cut, cut, cut]
    );
}

#[test]
fn the_undocumented_family() {
    let (offset, length) = (
        Err(Error::OutOfBounds(Some("offset"))),
        Err(Error::OutOfBounds(Some("length"))),
    );
    let before = || Buffer::alloc(6).unwrap().utf8_write("abcd", -0.5, ..);
    assert_eq!(
        answers(before),
        [Ok(4), Ok(4), offset.clone(), offset.clone(), offset]
    );
    let beyond = || Buffer::alloc(6).unwrap().utf8_write("abcd", 5, 3);
    assert_eq!(
        answers(beyond),
        [Ok(1), Ok(1), Ok(1), length.clone(), length]
    );
    let index = || Err(Error::IndexOutOfRange);
    let backwards = || Buffer::from("abcdef").utf8_slice(7..);
    assert_eq!(
        answers(backwards),
        [
            index(),
            index(),
            index(),
            Ok(String::new()),
            Ok(String::new())
        ]
    );
}
