//! The search among bytes: where some bytes first or last begin.

#![forbid(unsafe_code)]

use memchr::{memchr_iter, memmem, memrchr_iter};

/// How often a single byte may lead astray before the search for all of them is prepared, which takes its time.
const FALSE_HITS: usize = 8;

/// Where `needle`, which is not empty, first begins.
pub(crate) fn first(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let places = haystack.len().checked_sub(needle.len())? + 1;
    let mut hits = memchr_iter(needle[0], &haystack[..places]);
    for hit in hits.by_ref().take(FALSE_HITS) {
        if haystack[hit..].starts_with(needle) {
            return Some(hit);
        }
    }
    let hit = hits.next()?;
    Some(hit + memmem::find(&haystack[hit..], needle)?)
}

/// Where `needle`, which is not empty, last begins.
pub(crate) fn last(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let before = needle.len() - 1;
    let mut hits = memrchr_iter(needle[before], haystack.get(before..)?);
    for hit in hits.by_ref().take(FALSE_HITS) {
        if haystack[hit..].starts_with(needle) {
            return Some(hit);
        }
    }
    let hit = hits.next()?;
    memmem::rfind(&haystack[..hit + needle.len()], needle)
}
