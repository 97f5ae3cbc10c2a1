//! Node's ways: which release is modelled and what that changes, errors with Node's words, and numbers and spans as arguments.

pub(crate) mod changes;
pub(crate) mod error;
pub(crate) mod number;
pub(crate) mod release;
pub(crate) mod span;
