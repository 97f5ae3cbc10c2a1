//! Node.js's `Buffer` in Rust: the same bytes, the same pool, the same answers.
//!
//! A [`Buffer`] is a window on a [`BackingStore`], a block of bytes that other windows may share and write. Small
//! Buffers from [`Buffer::alloc_unsafe`] and [`Buffer::from`] are cut from one shared block, the slab of the pool.
//!
//! ```
//! use node_buffer::{Buffer, Encoding};
//!
//! let hello = Buffer::from("héllo");
//! assert_eq!(hello.len(), 6);
//! assert_eq!(format!("{hello:?}"), "<Buffer 68 c3 a9 6c 6c 6f>");
//! assert_eq!(hello.to_string(Encoding::Hex), "68c3a96c6c6f");
//!
//! let tail = hello.subarray(-3..);
//! tail[0].set(b'L'); // a write through one window …
//! assert_eq!(hello.to_string(Encoding::Utf8), "héLlo"); // … is seen by all
//! ```
//!
//! What throws in Node returns an [`Error`] here, with Node's name, code and message. Where releases of Node differ,
//! the answers are those of [`Release::current`].
//!
//! # A tour
//!
//! The source is in layers, each a folder that knows only those above it here:
//!
//! 1. `javascript`: JavaScript's ways. `text` (a string is code units), `show` (numbers and strings as `inspect` shows
//!    them).
//! 2. `node`: Node's ways. `release` (which Node is modelled, and the list of all), `changes` (what changed in which
//!    version), `error` (Node's codes and messages), `number` and `span` (positions and ranges as arguments).
//! 3. `encoding`: text as bytes and back. `utf8`, `utf16le`, `latin1`, `ascii`, `hex`, `base64`.
//! 4. `memory`: `cell` (a byte that many may write), `store` (the block, and the only `unsafe`), `slab` (a block and a
//!    cursor), `pool` (one slab for all small requests), `account` (how many bytes are held).
//! 5. `buffer`: `window` (the [`Buffer`] itself), `alloc` and `from` (where Buffers come from), `json` (the way back from
//!    it), `read_write` (integers and floats), `text` (`toString` and `write`), `bytes` (whoever holds some), `copy`,
//!    `fill`, `search` (among `bytes` and among `units` of two), `compare`, `swap`, `value` (what to fill with and search
//!    for), `inspect`, `iter` (loops and streams), `undocumented` (`hexSlice` and its like).
//! 6. `beside`: what stands beside Buffer. `string_decoder`, `transcode`, `atob`, `constants`.

mod beside;
mod buffer;
mod encoding;
mod javascript;
mod memory;
mod node;

/// Every name of Node's Buffer, and what it is called here.
///
#[doc = include_str!("../NAMES.md")]
pub mod names {}

pub use beside::{StringDecoder, atob, btoa, constants, is_ascii, is_latin1, is_utf8, transcode};
pub use buffer::{
    Buffer, Bytes, Cursor, Element, Iter, Value, inspect_max_bytes, set_inspect_max_bytes,
};
pub use encoding::Encoding;
pub use javascript::show;
pub use javascript::text::Text;
pub use memory::account::{MemoryUsage, memory_usage};
pub use memory::cell::ByteCell;
pub use memory::store::BackingStore;
pub use node::changes::Change;
pub use node::error::Error;
pub use node::number::Number;
pub use node::release::{Line, Release, UnknownRelease};
pub use node::span::Span;
