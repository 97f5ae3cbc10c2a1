use super::*;

fn joined(parts: &[&str]) -> String {
    let parts: Vec<Buffer> = parts.iter().map(|&part| Buffer::from(part)).collect();
    let parts: Vec<&Buffer> = parts.iter().collect();
    let joined = join(&parts, &Buffer::from(", ")).unwrap();
    String::from_utf8(joined.to_vec()).unwrap()
}

#[test]
fn the_separator_stands_between_the_parts_and_nowhere_else() {
    assert_eq!(joined(&["one", "two", "three"]), "one, two, three");
    assert_eq!(joined(&["", "two", ""]), ", two, ", "empty parts count too");
    assert_eq!(joined(&["one"]), "one", "one part has no between");
    assert_eq!(joined(&[]), "", "and no part has none either");
}

#[test]
fn memory_is_taken_once() {
    let part = Buffer::of(&[7; 10]);
    let separator = Buffer::of(&[0; 2]);
    let before = Buffer::alloc_unsafe(8).unwrap();
    join(&[&part, &part, &part], &separator).unwrap();
    let after = Buffer::alloc_unsafe(8).unwrap();
    assert_eq!(
        after.byte_offset() - before.byte_offset() - 8,
        40,
        "34 bytes, rounded up to a multiple of eight, are all that the slab should lose"
    );
}

#[test]
fn a_result_too_long_for_the_pool_has_a_block_of_its_size() {
    let part = Buffer::alloc(40_000).unwrap();
    let joined = join(&[&part, &part], &Buffer::from("-")).unwrap();
    assert_eq!(joined.backing_store().byte_length(), 80_001);
}
