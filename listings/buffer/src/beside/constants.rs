//! `buffer.constants`: how long Buffers and strings can be.

#![forbid(unsafe_code)]

use crate::javascript::text;
use crate::node::release::Release;

/// `buffer.constants.MAX_STRING_LENGTH`, also named `buffer.kStringMaxLength`: the longest string of V8's, in code
/// units, on a 64-bit machine. No `String` of Rust's is held to it.
pub const MAX_STRING_LENGTH: usize = text::MAX_LENGTH;

/// `buffer.constants.MAX_LENGTH`, also named `buffer.kMaxLength`: the longest Buffer that may be asked for, in bytes.
///
/// V8: `v8::TypedArray::kMaxLength`.
///
/// ```
/// use node_buffer::{Release, constants};
///
/// Release::V20.set();
/// assert_eq!(constants::max_length(), 4_294_967_296);
/// Release::V22.set();
/// assert_eq!(constants::max_length(), 9_007_199_254_740_991);
/// # Release::default().set();
/// ```
pub fn max_length() -> u64 {
    Release::current().max_length()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_numbers() {
        assert_eq!(MAX_STRING_LENGTH, 536_870_888);
        for (release, length) in [(Release::V18, 1 << 32), (Release::V26, (1 << 53) - 1)] {
            release.set();
            assert_eq!(max_length(), length);
        }
    }
}
