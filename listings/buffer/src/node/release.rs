//! Which release of Node is modelled.
//!
//! [`LINES`](Release::LINES) is the one list of release lines; the programs, the pages and the records of this book all
//! take it from here. What changed from one version to the next is in `changes.rs`.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::str::FromStr;
use std::{env, fmt};

/// A version of Node whose Buffers are modelled: the newest checked one of a line, as [`Release::V26`], or any other
/// version of the line, by the table of [changes](Release::changes).
///
/// ```
/// use node_buffer::Release;
///
/// let newest: Release = "26".parse()?;
/// let earlier: Release = "26.2.0".parse()?;
/// assert_eq!((newest, newest.number()), (Release::V26, 26));
/// assert!(earlier < newest && newest.has_large_pool() && !earlier.has_large_pool());
/// # Ok::<(), node_buffer::UnknownRelease>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    major: u16,
    minor: u16,
    patch: u16,
}

/// A release line of Node: a row of the table [`Release::LINES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Line {
    /// Its newest version that node-buffer was held to.
    pub newest: Release,
    /// The day on which it became a line with long-term support.
    pub long_term_support: &'static str,
    /// The day after which it gets no more fixes.
    pub end_of_life: &'static str,
}

/// A row of the table of lines.
const fn line(newest: Release, long_term_support: &'static str, end_of_life: &'static str) -> Line {
    Line {
        newest,
        long_term_support,
        end_of_life,
    }
}

thread_local! {
    static CURRENT: Cell<Option<Release>> = const { Cell::new(None) };
}

impl Release {
    /// The newest checked version of Node 18.
    pub const V18: Release = Release::new(18, 20, 8);
    /// The newest checked version of Node 20.
    pub const V20: Release = Release::new(20, 20, 2);
    /// The newest checked version of Node 22.
    pub const V22: Release = Release::new(22, 23, 5);
    /// The newest checked version of Node 24.
    pub const V24: Release = Release::new(24, 22, 3);
    /// The newest checked version of Node 26.
    pub const V26: Release = Release::new(26, 12, 1);

    /// The release that a reader has: the newest line with long-term support. It is modelled where nobody chooses another, and
    /// the book is recorded on it first of all.
    pub const DEFAULT: Release = Release::V26;

    /// Every release line that is modelled, oldest first.
    pub const LINES: [Line; 5] = [
        line(Release::V18, "2022-10-25", "2025-04-30"),
        line(Release::V20, "2023-10-24", "2026-04-30"),
        line(Release::V22, "2024-10-29", "2027-04-30"),
        line(Release::V24, "2025-10-28", "2028-04-30"),
        line(Release::V26, "2026-10-28", "2029-04-30"),
    ];

    /// The newest checked version of every line, oldest first.
    pub const ALL: [Release; Release::LINES.len()] = {
        let mut all = [Release::V26; Release::LINES.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = Release::LINES[place].newest;
            place += 1;
        }
        all
    };

    pub(super) const fn new(major: u16, minor: u16, patch: u16) -> Release {
        Release {
            major,
            minor,
            patch,
        }
    }

    /// The release this thread models: what [`set`](Release::set) chose, else what the environment variable
    /// `NODE_RELEASE` says (a line such as `26`, or a version such as `26.2.0`), else the [default](Release::DEFAULT).
    ///
    /// # Panics
    ///
    /// If `NODE_RELEASE` names no release that is modelled: answers for some other Node than the one asked for would be
    /// worse than none.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// Release::V20.set();
    /// assert_eq!(Release::current(), Release::V20);
    /// # Release::default().set();
    /// ```
    #[inline]
    pub fn current() -> Release {
        CURRENT.get().unwrap_or_else(Release::from_environment)
    }

    /// Models this release on this thread from now on. Choose before the first Buffer is made: a slab that exists
    /// stays as it is, and so does a pool size that was set.
    ///
    /// ```
    /// use node_buffer::{Buffer, Release};
    ///
    /// Release::V22.set();
    /// assert_eq!(Buffer::pool_size(), 8192);
    /// # Release::default().set();
    /// ```
    pub fn set(self) {
        CURRENT.set(Some(self));
    }

    /// The number of its line: 26 for Node 26.12.1.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// assert_eq!(Release::V26.number(), 26);
    /// ```
    pub const fn number(self) -> u32 {
        self.major as u32
    }

    /// Its version in full: `26.12.1`.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// assert_eq!(Release::V26.version(), "26.12.1");
    /// ```
    pub fn version(self) -> String {
        let Release {
            major,
            minor,
            patch,
        } = self;
        format!("{major}.{minor}.{patch}")
    }

    /// Whether it has what came `since` these versions, one of each line that got it. A line that is newer than the first of
    /// them had it from its beginning.
    #[inline]
    pub(super) const fn has(self, since: &[Release]) -> bool {
        let mut place = 0;
        while place < since.len() {
            let first = since[place];
            if first.major == self.major {
                return first.minor < self.minor
                    || first.minor == self.minor && first.patch <= self.patch;
            }
            place += 1;
        }
        since[0].major < self.major
    }

    #[cold]
    fn from_environment() -> Release {
        let release = match env::var_os("NODE_RELEASE") {
            None => Release::default(),
            Some(name) => match name.to_string_lossy().parse() {
                Ok(release) => release,
                Err(error) => panic!("NODE_RELEASE: {error}"),
            },
        };
        release.set();
        release
    }
}

impl Default for Release {
    /// [`Release::DEFAULT`].
    fn default() -> Release {
        Release::DEFAULT
    }
}

/// Its line: `Node 26`.
impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node {}", self.major)
    }
}

/// Its version: `Node 26.12.1`.
impl fmt::Debug for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node {}", self.version())
    }
}

impl FromStr for Release {
    type Err = UnknownRelease;

    /// Reads the number of a line, such as `26`, or a version in full, such as `26.12.1`.
    fn from_str(name: &str) -> Result<Release, UnknownRelease> {
        let unknown = || UnknownRelease(name.to_owned());
        let parts: Vec<u16> = name
            .split('.')
            .map(|part| part.parse().map_err(|_| unknown()))
            .collect::<Result<_, _>>()?;
        let newest = Release::ALL
            .into_iter()
            .find(|release| release.major == parts[0])
            .ok_or_else(unknown)?;
        let release = match parts[..] {
            [major] if name == major.to_string() => newest,
            [major, minor, patch] => Release::new(major, minor, patch),
            _ => return Err(unknown()),
        };
        if parts.len() == 3 && release.version() != name {
            return Err(unknown()); // A sign, or zeros in front.
        }
        Ok(release)
    }
}

/// A name that is neither the number of a modelled release line nor a version of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRelease(String);

impl fmt::Display for UnknownRelease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = Release::ALL
            .iter()
            .map(|release| release.number().to_string())
            .collect();
        write!(
            f,
            "no release {:?} is modelled; choose {}, or a version of one, such as {}",
            self.0,
            numbers.join(", "),
            Release::V26.version()
        )
    }
}

impl std::error::Error for UnknownRelease {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_named_by_its_line_or_its_version() {
        for release in Release::ALL {
            assert_eq!(release.number().to_string().parse(), Ok(release));
            assert_eq!(release.version().parse(), Ok(release));
        }
        assert_eq!("22.7.0".parse(), Ok(Release::new(22, 7, 0)));
        for name in [
            "", "19", "19.0.0", "v22", " 22", "022", "22.7", "22.7.0.0", "22.07.0", "+22",
            "22.7.0 ",
        ] {
            let error = name.parse::<Release>().unwrap_err();
            assert_eq!(
                error.to_string(),
                format!(
                    "no release {name:?} is modelled; choose 18, 20, 22, 24, 26, or a version of one, such as 26.12.1"
                )
            );
        }
    }

    #[test]
    fn the_lines_are_in_order() {
        assert!(Release::ALL.is_sorted());
    }

    #[test]
    fn a_change_holds_from_its_version_on_and_in_every_later_line() {
        const SINCE: &[Release] = &[Release::new(20, 18, 0), Release::new(22, 7, 0)];
        let has = |name: &str| name.parse::<Release>().unwrap().has(SINCE);
        assert!(has("22.7.0") && has("22.7.1") && has("22.8.0") && has("24.0.0"));
        assert!(has("20.18.0") && has("20.20.2"));
        assert!(!has("22.6.9") && !has("20.17.9"));
        assert!(!has("18.20.8") && has("26.0.0"));
    }
}
