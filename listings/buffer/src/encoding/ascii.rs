//! ascii: written as latin1 is; read with the top bit of each byte taken away.

#![forbid(unsafe_code)]

pub(super) fn read(bytes: &[u8]) -> String {
    if bytes.is_ascii() {
        return super::utf8::read(bytes);
    }
    let seven_bits: Vec<u8> = bytes.iter().map(|byte| byte & 0x7f).collect();
    super::utf8::read(&seven_bits)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_top_bit_is_taken_away() {
        assert_eq!(super::read("é".as_bytes()), "C)");
        assert_eq!(super::read(b"\xff"), "\u{7f}");
    }
}
