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
mod buffer;
mod copy;
mod encoding;
mod error;
mod fill;
mod from;
mod inspect;
mod memory;
mod number;
mod pool;
mod position;
mod release;
mod store;
mod text;

pub use buffer::Buffer;
pub use encoding::Encoding;
pub use error::{Error, Result};
pub use fill::Fill;
pub use from::Element;
pub use memory::{MemoryUsage, memory_usage};
pub use position::Position;
pub use release::{Release, UnknownRelease};
pub use store::BackingStore;
