//! The search for UTF-16: among units of two bytes, so at even places only.

#![forbid(unsafe_code)]

use crate::buffer::search::bytes;

/// How many hits at odd places are passed over before the search goes unit by unit. Each may cost a look at the whole
/// needle, and a haystack can be made of nothing else.
const FALSE_HITS: usize = 8;

type Unit = [u8; 2];

/// Where `needle` first begins. Both are whole units, and the needle is not empty.
pub(crate) fn first(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    first_after(FALSE_HITS, haystack, needle)
}

/// Where `needle` last begins. Both are whole units, and the needle is not empty.
pub(crate) fn last(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    last_after(FALSE_HITS, haystack, needle)
}

fn first_after(false_hits: usize, haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let mut start = 0;
    for _ in 0..false_hits {
        let found = start + bytes::first(&haystack[start..], needle)?;
        if found.is_multiple_of(2) {
            return Some(found);
        }
        start = found + 1;
    }
    let units = haystack[start..].as_chunks().0.iter();
    Some(start + 2 * unit_by_unit(units, needle.as_chunks().0.iter())?)
}

fn last_after(false_hits: usize, haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let mut end = haystack.len();
    for _ in 0..false_hits {
        let found = bytes::last(&haystack[..end], needle)?;
        if found.is_multiple_of(2) {
            return Some(found);
        }
        end = found + needle.len() - 1;
    }
    let units = haystack[..end].as_chunks().0.iter().rev();
    let before = unit_by_unit(units, needle.as_chunks().0.iter().rev())?;
    Some(end - 2 * before - needle.len())
}

/// Where `needle` begins, in units: the search of Knuth, Morris and Pratt, which looks at no unit of the haystack twice.
fn unit_by_unit<'a>(
    mut haystack: impl Iterator<Item = &'a Unit>,
    needle: impl Iterator<Item = &'a Unit>,
) -> Option<usize> {
    let needle: Vec<Unit> = needle.copied().collect();
    // For each beginning of the needle, how much of it stands at its end once more.
    let mut again = vec![0];
    for unit in &needle[1..] {
        again.push(longer(again[again.len() - 1], unit, &needle, &again));
    }
    let mut matched = 0;
    let end = haystack.position(|unit| {
        matched = longer(matched, unit, &needle, &again);
        matched == needle.len()
    })?;
    Some(end + 1 - needle.len())
}

/// How much of the needle's beginning is there with `unit` too, where `matched` units were there before it.
fn longer(mut matched: usize, unit: &Unit, needle: &[Unit], again: &[usize]) -> usize {
    while matched > 0 && needle[matched] != *unit {
        matched = again[matched - 1];
    }
    matched + usize::from(needle[matched] == *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_way_the_steady_way_and_the_plain_way_agree() {
        let random = |range: std::ops::RangeInclusive<usize>| -> Vec<u8> {
            (0..2 * rand::random_range(range))
                .map(|_| rand::random_range(0..2))
                .collect()
        };
        for _ in 0..if cfg!(miri) { 20 } else { 1000 } {
            let (haystack, needle) = (random(0..=40), random(1..=4));
            let fits = |place: &usize| haystack[*place..].starts_with(&needle);
            let mut places = (0..haystack.len()).step_by(2).filter(fits);
            let plain = (places.next(), places.next_back());
            for false_hits in [0, 1, FALSE_HITS] {
                let first = first_after(false_hits, &haystack, &needle);
                let last = last_after(false_hits, &haystack, &needle);
                assert_eq!((first, last), (plain.0, plain.1.or(plain.0)));
            }
        }
    }

    #[test]
    #[cfg_attr(miri, ignore = "millions of bytes")]
    fn a_haystack_of_hits_at_odd_places_is_gone_through_once() {
        let a = [b'a', 0].repeat(2_000_000);
        let haystack = [&[0], a.as_slice(), &[0]].concat();
        let needle = &a[..2_000_000];
        // If each hit were looked at to its end, this would take hours.
        assert_eq!(first(&haystack, needle), None);
        assert_eq!(last(&haystack, needle), None);
    }
}
