//! What stands beside Buffer: the rest of `node:buffer`, and `StringDecoder`.

mod atob;
pub mod constants;
mod string_decoder;
mod transcode;

pub use atob::{atob, btoa};
pub use string_decoder::StringDecoder;
pub use transcode::{is_ascii, is_latin1, is_utf8, transcode};
