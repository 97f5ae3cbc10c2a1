use super::*;

/// Somebody else’s Buffers come and go, and leave their bytes behind.
fn somebody_elses_buffers() {
    for _ in 0..10_000 {
        drop(Buffer::from("the password is 12345678"));
    }
}

#[test]
fn the_reply_says_ok_and_nothing_else() {
    somebody_elses_buffers();
    let sent = reply("ok").unwrap();
    let behind = sent.subarray(2..);
    assert!(
        behind.iter().all(|byte| byte == 0),
        "behind its text the reply says: {behind}"
    );
}

#[test]
fn the_reply_is_32_bytes_that_begin_with_its_text() {
    somebody_elses_buffers();
    let sent = reply("ok").unwrap();
    assert_eq!(sent.len(), 32, "the other side reads 32 bytes");
    assert_eq!(sent.subarray(0..2).to_vec(), b"ok");
}
