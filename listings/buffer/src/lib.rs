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
//! let tail = hello.subarray(-3, ..);
//! tail[0].set(b'L'); // a write through one window …
//! assert_eq!(hello.to_string(Encoding::Utf8), "héLlo"); // … is seen by all
//! ```
//!
//! What throws in Node returns an [`Error`] here, with Node's name, code and message. Where releases of Node differ,
//! the answers are those of [`Release::current`].
//!
//! The files follow the story: [`store`](BackingStore) (the block), `buffer` (the window), `pool` (the slab and its
//! cursor), `alloc` and `from` (where Buffers come from), `encoding` (text), `number` (integers and floats), `copy`,
//! `fill`, `inspect`, `memory` (the account), `release` (which Node), `error`.

mod alloc;
mod argument;
mod buffer;
mod compare;
pub mod constants;
mod copy;
mod encoding;
mod error;
mod fill;
mod from;
mod inspect;
mod js;
mod memory;
mod number;
mod pool;
mod raw;
mod release;
mod search;
mod store;
mod string_decoder;
mod strings;
mod swap;
mod text;
mod traits;
mod transcode;
mod units;
mod value;
mod web;

/// Every name of Node's Buffer, and what it is called here.
///
#[doc = include_str!("../NAMES.md")]
pub mod names {}

pub use argument::Number;
pub use buffer::Buffer;
pub use encoding::Encoding;
pub use error::{Error, Result};
pub use from::Element;
pub use inspect::{inspect_max_bytes, set_inspect_max_bytes};
pub use memory::{MemoryUsage, memory_usage};
pub use release::{Release, UnknownRelease};
pub use store::BackingStore;
pub use string_decoder::StringDecoder;
pub use text::Text;
pub use traits::{Bytes, Cursor};
pub use transcode::{is_ascii, is_utf8, transcode};
pub use value::Value;
pub use web::{atob, btoa};
