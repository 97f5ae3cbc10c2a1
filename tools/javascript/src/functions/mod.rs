//! What each function does before node-buffer's does its work: one file a family.

pub(crate) mod bytes;
pub(crate) mod decoder;
pub(crate) mod exports;
pub(crate) mod fill;
pub(crate) mod numbers;
pub(crate) mod raw;
pub(crate) mod search;
pub(crate) mod statics;
pub(crate) mod text;
