//! The releases of Node.js that the book speaks of.

/// All of them.
pub const RELEASES: [u32; 5] = [18, 20, 22, 24, 26];

/// The release whose output the page shows in full.
pub(crate) const SHOWN_RELEASE: u32 = 22;
