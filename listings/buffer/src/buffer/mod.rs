//! The Buffer and its methods, a file a family.

mod alloc;
mod bytes;
mod compare;
mod copy;
mod fill;
mod from;
mod inspect;
mod iter;
mod json;
mod read_write;
mod search;
mod swap;
mod text;
mod undocumented;
mod value;
mod window;

pub use bytes::Bytes;
pub use from::Element;
pub use inspect::{inspect_max_bytes, set_inspect_max_bytes};
pub use iter::{Cursor, Iter};
pub use value::Value;
pub use window::Buffer;
