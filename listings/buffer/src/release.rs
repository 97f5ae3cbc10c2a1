//! Which release of Node is modelled, and what that changes.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::str::FromStr;
use std::{env, fmt, process};

use crate::js;

// ANCHOR: release
/// A release line of Node whose Buffers are modelled, in the state of its last checked version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Release {
    /// Node 18.20.8.
    V18,
    /// Node 20.20.2.
    V20,
    /// Node 22.23.3: the default.
    V22,
    /// Node 24.21.0.
    V24,
    /// Node 26.10.0.
    V26,
}
// ANCHOR_END: release

thread_local! {
    static CURRENT: Cell<Release> = Cell::new(Release::from_environment());
}

impl Release {
    /// Every release that is modelled, oldest first.
    pub const ALL: [Release; 5] = [
        Release::V18,
        Release::V20,
        Release::V22,
        Release::V24,
        Release::V26,
    ];

    /// The release this thread models: what [`set`](Release::set) chose, else what the environment variable
    /// `NODE_RELEASE` says (`18`, `20`, `22`, `24` or `26`), else Node 22.
    ///
    /// A `NODE_RELEASE` that names none of them ends the program with a message: answers for some other Node than the
    /// one asked for would be worse than none.
    pub fn current() -> Release {
        CURRENT.get()
    }

    /// Models this release on this thread from now on. Choose before the first Buffer is made: a slab that exists
    /// stays as it is, and so does a pool size that was set.
    pub fn set(self) {
        CURRENT.set(self);
    }

    /// The release line's number: 18, 20, 22, 24 or 26.
    pub fn number(self) -> u32 {
        match self {
            Release::V18 => 18,
            Release::V20 => 20,
            Release::V22 => 22,
            Release::V24 => 24,
            Release::V26 => 26,
        }
    }

    fn from_environment() -> Release {
        let Some(name) = env::var_os("NODE_RELEASE") else {
            return Release::V22;
        };
        name.to_string_lossy().parse().unwrap_or_else(|error| {
            eprintln!("NODE_RELEASE: {error}");
            process::exit(2)
        })
    }

    // ANCHOR: differences
    /// `Buffer.poolSize` as the release starts with it. It grew in 24.18.0 and 26.3.0.
    pub(crate) fn pool_size(self) -> usize {
        if self >= Release::V24 { 65536 } else { 8192 }
    }

    /// The alignment in bytes of a slab's first address, where the release asks for one (since 26.8.0): the slab is
    /// made longer by as much, and begins at the first aligned byte.
    pub(crate) fn slab_alignment(self) -> Option<usize> {
        (self >= Release::V26).then_some(64)
    }

    /// Does `Buffer.from(string)` ask the slab for four bytes a code unit, instead of counting the bytes first?
    /// Since 20.18.0 and 22.7.0.
    pub(crate) fn estimates_strings(self) -> bool {
        self >= Release::V20
    }

    /// The longest Buffer that may be asked for: `buffer.constants.MAX_LENGTH`.
    pub(crate) fn max_length(self) -> u64 {
        if self >= Release::V22 {
            js::MAX_SAFE_INTEGER
        } else {
            1 << 32
        }
    }
    // ANCHOR_END: differences
}

impl Default for Release {
    /// Node 22, whose pool is the 8 KiB one.
    fn default() -> Release {
        Release::V22
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node {}", self.number())
    }
}

impl FromStr for Release {
    type Err = UnknownRelease;

    /// Reads a release line's number, such as `26`.
    fn from_str(name: &str) -> Result<Release, UnknownRelease> {
        Release::ALL
            .into_iter()
            .find(|release| release.number().to_string() == name)
            .ok_or_else(|| UnknownRelease(name.to_owned()))
    }
}

/// A name that is not the number of a modelled release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRelease(String);

impl fmt::Display for UnknownRelease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no release {:?} is modelled; choose 18, 20, 22, 24 or 26",
            self.0
        )
    }
}

impl std::error::Error for UnknownRelease {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_named_by_its_number_alone() {
        for release in Release::ALL {
            assert_eq!(release.number().to_string().parse(), Ok(release));
        }
        for name in ["", "19", "v22", "22.23.3", " 22", "022"] {
            let error = name.parse::<Release>().unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("no release {name:?} is modelled; choose 18, 20, 22, 24 or 26")
            );
        }
    }

    #[test]
    fn the_default_is_the_release_of_the_notes() {
        assert_eq!(Release::default().pool_size(), 8192);
    }
}
