//! base64 and base64url: four letters of six bits for three bytes. They are read alike and written differently.

#![forbid(unsafe_code)]

use base64_turbo::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use memchr::memchr2;

use crate::javascript::text::Text;

/// How many letters are tried at once: a multiple of four, and few enough to be tried in vain.
const BLOCK: usize = 4096;

/// How many letters a line may have to be taken for one.
const LONGEST_LINE: usize = 128;

/// How many letters of joined lines are a block.
const JOINED: usize = 1024;

/// Three quarters of the letters, at most two closing `=` not counted, whatever else the text holds.
///
/// Node: `base64ByteLength` in `lib/buffer.js`.
pub(super) fn byte_length(text: Text) -> usize {
    let units = text.length();
    let ends_with = |pad: &str| match text {
        Text::Str(text) => text.ends_with(pad),
        Text::Units(units) => units.ends_with(&pad.encode_utf16().collect::<Vec<u16>>()),
    };
    let padding = if units > 2 && ends_with("==") {
        2
    } else {
        usize::from(ends_with("="))
    };
    let letters = units - padding;
    letters / 4 * 3 + letters % 4 * 3 / 4
}

/// Takes both alphabets, passes over everything else, and ends at the first `=`. Nothing is an error.
///
/// Node: `StringBytes::Write` in `src/string_bytes.cc`, `nbytes::Base64Decode`.
pub(super) fn write(text: Text, out: &mut [u8]) -> usize {
    let low_bytes: Vec<u8>;
    let letters = match text {
        Text::Str(text) => text.as_bytes(), // What is not ASCII is no letter, and does not get past the first step.
        Text::Units(_) => {
            low_bytes = text.low_bytes().collect();
            &low_bytes
        }
    };
    let beginning = &letters[..letters.len().min(LONGEST_LINE)];
    let (read, written) = match memchr2(b'\r', b'\n', beginning) {
        Some(width) if width > 0 => write_lines(letters, width, out),
        _ => write_letters(letters, out),
    };
    let (rest, out) = (&letters[read..], &mut out[written..]);
    written
        + match text {
            Text::Str(text) if !rest.is_ascii() => {
                let rest: Vec<u8> = Text::Str(&text[read..]).low_bytes().collect();
                write_any(&rest, out)
            }
            _ => write_any(rest, out),
        }
}

/// Writes whole blocks of nothing but letters, at vector speed, and stops at the first block that has something else.
/// Says how much it read and wrote.
fn write_letters(text: &[u8], out: &mut [u8]) -> (usize, usize) {
    // At the end these mean nothing, and would spoil a block.
    let padding = text.iter().rev().take_while(|&&letter| letter == b'=');
    let letters = &text[..text.len() - padding.count()];
    let (mut read, mut written) = (0, 0);
    loop {
        let room = (out.len() - written) / 3 * 4;
        let block = (letters.len() - read).min(BLOCK).min(room) / 4 * 4;
        let bytes = block / 4 * 3;
        if block == 0 || !decode(&letters[read..][..block], &mut out[written..][..bytes]) {
            return (read, written);
        }
        read += block;
        written += bytes;
    }
}

/// Decodes nothing but letters, all of one alphabet; says whether they were that.
fn decode(letters: &[u8], out: &mut [u8]) -> bool {
    STANDARD_NO_PAD.decode_slice(letters, out).is_ok()
        || memchr2(b'-', b'_', letters).is_some()
            && URL_SAFE_NO_PAD.decode_slice(letters, out).is_ok()
}

/// Writes lines of `width` letters, as in a mail: joined they are blocks. Stops at the first that is not like the others.
/// Says how much it read and wrote.
#[inline(never)] // so that the others need not make room for a block
fn write_lines(text: &[u8], width: usize, out: &mut [u8]) -> (usize, usize) {
    let is_break = |letter: &&u8| matches!(letter, b'\r' | b'\n');
    let length = width + text[width..].iter().take_while(is_break).count();
    let line_break = &text[width..length];
    // Four lines of whatever width are whole groups of four letters.
    let together = if width.is_multiple_of(4) { 1 } else { 4 };
    let mut joined = [0; JOINED];
    let (mut read, mut written) = (0, 0);
    loop {
        let room = (out.len() - written) / 3 * 4;
        let lines = ((text.len() - read) / length).min(JOINED.min(room) / width);
        let lines = lines / together * together;
        let block = &mut joined[..lines * width];
        let bytes = block.len() / 4 * 3;
        let mut joins = text[read..]
            .chunks_exact(length)
            .zip(block.chunks_exact_mut(width))
            .map(|(line, place)| {
                place.copy_from_slice(&line[..width]);
                line[width..].iter().eq(line_break)
            });
        if lines == 0 || !joins.all(|same| same) || !decode(block, &mut out[written..][..bytes]) {
            return (read, written);
        }
        read += lines * length;
        written += bytes;
    }
}

/// Writes any letters, four at a time where they stand together.
fn write_any(mut letters: &[u8], out: &mut [u8]) -> usize {
    let mut written = 0;
    loop {
        let (places, _) = out[written..].as_chunks_mut();
        let fours = letters.as_chunks().0.iter().zip(places);
        let groups = fours.map_while(|(four, place)| {
            *place = three_bytes(four)?;
            Some(())
        });
        let groups = groups.count();
        letters = &letters[4 * groups..];
        written += 3 * groups;
        let (mut bits, mut held) = (0, 0);
        for _ in 0..4 {
            let Some(value) = next_value(&mut letters) else {
                return written;
            };
            (bits, held) = (bits << 6 | u32::from(value), held + 6);
            if held >= 8 {
                held -= 8;
                let Some(place) = out.get_mut(written) else {
                    return written;
                };
                *place = (bits >> held) as u8;
                written += 1;
            }
        }
    }
}

fn three_bytes(four: &[u8; 4]) -> Option<[u8; 3]> {
    let values = four.map(|letter| u32::from(VALUES[usize::from(letter)]));
    let [a, b, c, d] = values;
    let [_, first, second, third] = (a << 18 | b << 12 | c << 6 | d).to_be_bytes();
    ((a | b | c | d) < 64).then_some([first, second, third])
}

/// The six bits of the next letter, unless the text ends before it.
fn next_value(letters: &mut &[u8]) -> Option<u8> {
    loop {
        let (&letter, rest) = letters
            .split_first()
            .filter(|&(&letter, _)| letter != b'=')?;
        *letters = rest;
        let value = VALUES[usize::from(letter)];
        if value < 64 {
            return Some(value);
        }
    }
}

/// The six bits of a letter of either alphabet; 64 for what is none.
const VALUES: [u8; 256] = {
    let mut values = [64; 256];
    let mut letter = 0;
    while letter < 256 {
        values[letter] = match letter as u8 {
            upper @ b'A'..=b'Z' => upper - b'A',
            lower @ b'a'..=b'z' => lower - b'a' + 26,
            digit @ b'0'..=b'9' => digit - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => 64,
        };
        letter += 1;
    }
    values
};

pub(super) fn read(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(super) fn read_url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Encoding::{Base64, Base64url};
    use crate::encoding::put;

    #[test]
    fn nothing_is_an_error() {
        let cases: [(&str, &[u8]); 13] = [
            ("YWJj", b"abc"),
            ("YQ==", b"a"),
            ("YQ", b"a"),
            ("YWJjZ", b"abc"),
            ("Y W\nJ*j", b"abc"),
            ("-/+_", b"\xfb\xff\xbf"),
            ("YQ==YWJj", b"a"),
            ("=YWJj", b""),
            ("YW=Jj", b"a"),
            ("YR==", b"a"),
            ("ＹＷ", b"\xf7"), // U+FF39 U+FF37 are cut to 0x39 0x37, the letters 9 and 7
            ("YWJj😀YWJj", b"abc"), // the low byte of U+D83D is an equals sign
            ("====", b""),
        ];
        for (text, bytes) in cases {
            assert_eq!(Base64.bytes(text), bytes, "{text}");
            assert_eq!(Base64url.bytes(text), bytes, "{text}");
        }
    }

    /// Letter by letter, whatever they are.
    fn write_plainly(letters: impl Iterator<Item = u8>, out: &mut [u8]) -> usize {
        let mut values = letters
            .take_while(|&letter| letter != b'=')
            .map(|letter| VALUES[usize::from(letter)])
            .filter(|&value| value < 64);
        let (mut bits, mut held) = (0u32, 0);
        let bytes = std::iter::from_fn(|| {
            while held < 8 {
                bits = bits << 6 | u32::from(values.next()?);
                held += 6;
            }
            held -= 8;
            Some((bits >> held) as u8)
        });
        put(bytes, out)
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..300 {
            let dirt = [100, 2000, 1_000_000][rand::random_range(0..3)];
            let letters: String = (0..rand::random_range(0..3 * BLOCK))
                .map(|_| match rand::random_range(0..dirt) {
                    0 => '\n',
                    1 => '-',
                    2 => '=',
                    3 => '\u{3d41}',
                    letter => char::from(b"ABCDwxyz0123789+"[letter % 16]),
                })
                .collect();
            let width = rand::random_range(1..120);
            let line_break = ["", "\n", "\r\n", "\n\n", "=\n"][rand::random_range(0..5)];
            let letters: Vec<char> = letters.chars().collect();
            let lines: Vec<String> = letters.chunks(width).map(String::from_iter).collect();
            let text = lines.join(line_break);
            let units: Vec<u16> = text.encode_utf16().collect();
            let room = rand::random_range(0..=text.len());
            let mut plain = vec![0; room];
            let length = write_plainly(Text::Str(&text).low_bytes(), &mut plain);
            for text in [Text::Str(&text), Text::Units(&units)] {
                let mut fast = vec![0; room];
                assert_eq!(write(text, &mut fast), length);
                assert_eq!(fast[..length], plain[..length]);
            }
        }
    }

    #[test]
    fn the_length_is_an_estimate() {
        for (text, length) in [
            ("", 0),
            ("=", 0),
            ("==", 0),
            ("YQ==", 1),
            ("YQ=", 1),
            ("YWI=", 2),
            ("====", 1),
            ("zz zz", 3),
        ] {
            assert_eq!(Base64.byte_length(text), length, "{text}");
        }
    }

    #[test]
    fn only_base64_is_filled_up() {
        assert_eq!(Base64.read(b"\xfb\xff\xbfa"), "+/+/YQ==");
        assert_eq!(Base64url.read(b"\xfb\xff\xbfa"), "-_-_YQ");
    }

    #[test]
    fn lengths_are_counted_without_running_over() {
        // In other words than those of the code, which must not exceed what a machine of 32 bits can count.
        for letters in 0..20 {
            let text = "A".repeat(letters);
            assert_eq!(Base64.byte_length(&text), letters * 3 / 4, "{letters}");
            let bytes = vec![0; letters];
            assert_eq!(Base64url.string_length(&bytes), (letters * 4).div_ceil(3));
            assert_eq!(Base64.string_length(&bytes), letters.div_ceil(3) * 4);
        }
    }
}
