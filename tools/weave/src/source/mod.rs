//! Source files that chapters explain: what of them is shown where.

pub(crate) mod excerpt;
pub(crate) mod item;
pub(crate) mod shown;
