//! Memory: blocks of bytes that many views share, the pool's slab, and the account of it all.

pub(crate) mod account;
pub(crate) mod cell;
pub(crate) mod pool;
pub(crate) mod slab;
pub(crate) mod store;
