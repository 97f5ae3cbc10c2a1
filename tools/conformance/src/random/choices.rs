//! Numbers that become decisions.

use std::ops::RangeInclusive;
use std::slice;

use proptest::array::uniform24;
use proptest::prelude::{Strategy, any};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// What one step, or one change, is decided by. Decisions beyond the last are the simplest there are.
pub(crate) type Choices = [u32; 24];

/// So many rows of choices.
pub(crate) fn rows(count: RangeInclusive<usize>) -> impl Strategy<Value = Vec<Choices>> {
    proptest::collection::vec(uniform24(any::<u32>()), count)
}

/// Decides, one number a decision.
pub(crate) struct Chooser<'a>(slice::Iter<'a, u32>);

impl<'a> Chooser<'a> {
    pub(crate) fn new(choices: &'a Choices) -> Chooser<'a> {
        Chooser(choices.iter())
    }

    pub(crate) fn number(&mut self) -> u32 {
        self.0.next().copied().unwrap_or_default()
    }

    /// A number below `end`: the smaller the choice, the smaller it is.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u64::from(self.number()) * end as u64) >> 32) as usize
    }

    pub(crate) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// True once in so many times, and not where the choice is the simplest.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// So many items of a list, at random; the simplest is the first again and again.
    pub(crate) fn many<T: Copy>(&mut self, list: &[T], length: usize) -> Vec<T> {
        match self.number() {
            0 => vec![list[0]; length],
            seed => {
                let mut rng = StdRng::seed_from_u64(u64::from(seed));
                (0..length)
                    .map(|_| list[rng.random_range(0..list.len())])
                    .collect()
            }
        }
    }
}
