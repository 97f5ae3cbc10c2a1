//! Which functions there are, and what they take.

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A place in the receiver, a number.
    Position,
    /// The same, where anything becomes a number.
    Coerced,
    /// How many bytes.
    Size,
    /// What to look for or to fill with.
    Content,
    Text,
    /// A Buffer or a plain Uint8Array.
    Bytes,
    /// An array of them.
    List,
    Memory,
    Encoding,
    /// Numbers as elements.
    Elements,
    Integer,
    BigInt,
    Float,
    /// How many bytes a number takes.
    Width,
}

use crate::cases::{braces, names};
use Takes::*;

/// How often, names (one of each brace), arguments; the last ones may be left out.
type Call = (usize, &'static str, &'static [Takes]);

/// The methods and statics that make no Buffer.
pub(crate) const USES: &[Call] = &[
    (4, "buf.fill", &[Content, Position, Position, Encoding]),
    (1, "buf.fill", &[Text, Encoding]),
    (2, "buf.fill", &[Text, Position, Encoding]),
    (4, "buf.copy", &[Bytes, Coerced, Coerced, Coerced]),
    (4, "buf.write", &[Text, Position, Position, Encoding]),
    (1, "buf.write", &[Text, Encoding]),
    (2, "buf.write", &[Text, Position, Encoding]),
    (2, "buf.swap{16,32,64}", &[]),
    (1, "buf.equals", &[Bytes]),
    (
        3,
        "buf.compare",
        &[Bytes, Position, Position, Position, Position],
    ),
    (
        5,
        "buf.{indexOf,lastIndexOf,includes}",
        &[Content, Coerced, Encoding],
    ),
    (
        2,
        "buf.{indexOf,lastIndexOf,includes}",
        &[Content, Encoding],
    ),
    (
        2,
        "buf.{indexOf,lastIndexOf,includes}",
        &[Content, Coerced, Position, Encoding],
    ),
    (
        4,
        "buf.{toString,toLocaleString}",
        &[Encoding, Coerced, Coerced],
    ),
    (2, "buf.{toJSON,inspect,keys,values,entries}", &[]),
    (
        2,
        "buf.{ascii,base64,base64url,latin1,hex,ucs2,utf8}Slice",
        &[Coerced, Coerced],
    ),
    (
        2,
        "buf.{ascii,base64,base64url,latin1,hex,ucs2,utf8}Write",
        &[Text, Coerced, Coerced],
    ),
    (1, "buf.read{UInt,Int,Uint}8", &[Position]),
    (2, "buf.read{UInt,Int,Uint}{16,32}{LE,BE}", &[Position]),
    (2, "buf.read{BigUInt,BigInt,BigUint}64{LE,BE}", &[Position]),
    (2, "buf.read{Float,Double}{LE,BE}", &[Position]),
    (2, "buf.read{UInt,Int,Uint}{LE,BE}", &[Position, Width]),
    (1, "buf.write{UInt,Int,Uint}8", &[Integer, Position]),
    (
        2,
        "buf.write{UInt,Int,Uint}{16,32}{LE,BE}",
        &[Integer, Position],
    ),
    (
        2,
        "buf.write{BigUInt,BigInt,BigUint}64{LE,BE}",
        &[BigInt, Position],
    ),
    (2, "buf.write{Float,Double}{LE,BE}", &[Float, Position]),
    (
        2,
        "buf.write{UInt,Int,Uint}{LE,BE}",
        &[Integer, Position, Width],
    ),
    (1, "buffer.{isUtf8,isAscii}", &[Bytes]),
    (1, "buffer.{isLatin1,atob,btoa}", &[Text]),
    (2, "buffer.transcode", &[Bytes, Encoding, Encoding]),
    (1, "Buffer.byteLength", &[Text, Encoding]),
    (1, "Buffer.stringLength", &[Bytes, Encoding]),
    (1, "Buffer.compare", &[Bytes, Bytes]),
    (1, "Buffer.isEncoding", &[Encoding]),
];

/// Those that make a Buffer.
pub(crate) const MAKES: &[Call] = &[
    (3, "Buffer.from", &[Memory, Coerced, Coerced]),
    (1, "Buffer.alloc", &[Size]),
    (1, "Buffer.alloc", &[Size, Content, Encoding]),
    (1, "Buffer.{allocUnsafe,allocUnsafeSlow}", &[Size]),
    (2, "Buffer.from", &[Text, Encoding]),
    (1, "Buffer.from", &[Bytes]),
    (1, "Buffer.from", &[Elements]),
    (1, "Buffer.copyBytesFrom", &[Bytes, Position, Position]),
    (1, "Buffer.concat", &[List, Size]),
    (5, "buf.{subarray,slice}", &[Coerced, Coerced]),
];

/// One of the names that a pattern stands for: each brace asks which of its alternatives to take.
pub(crate) fn one_name(pattern: &str, choose: &mut impl FnMut(usize) -> usize) -> String {
    match braces(pattern) {
        None => pattern.to_owned(),
        Some((before, inside, after)) => {
            let chosen = inside[choose(inside.len())];
            one_name(&format!("{before}{chosen}{after}"), choose)
        }
    }
}

/// What the function of this name takes, in each of its forms.
pub(crate) fn forms(function: &str) -> Vec<&'static [Takes]> {
    let all = USES.iter().chain(MAKES);
    all.filter(|(_, pattern, _)| names(pattern).iter().any(|name| name == function))
        .map(|&(_, _, takes)| takes)
        .collect()
}
