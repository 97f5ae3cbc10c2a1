//! A few slots, and the queue of those who wait for one: first in, first out.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::{Semaphore, SemaphorePermit, watch};

/// Slots of which each is used by one at a time.
pub struct Queue<T> {
    /// The one that was used last comes last, and is used first: much of what a run needs has been built in it.
    free: Mutex<Vec<T>>,
    /// One for each of those that are free.
    permits: Semaphore,
    /// The numbers of those who wait, in order.
    waiting: watch::Sender<BTreeSet<u64>>,
}

impl<T> Queue<T> {
    /// A queue for slots that are yet to be added.
    pub fn new() -> Queue<T> {
        Queue {
            free: Mutex::default(),
            permits: Semaphore::new(0),
            waiting: watch::Sender::default(),
        }
    }

    /// Adds a slot.
    pub fn add(&self, slot: T) {
        self.free().push(slot);
        self.permits.add_permits(1);
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.waiting.borrow().len()
    }

    /// Waits for a slot. `told` hears how many turns it takes, 1 for the next one, as often as that changes. Who stops waiting
    /// leaves the queue.
    pub async fn wait(&self, mut told: impl FnMut(usize)) -> Turn<'_, T> {
        if let Ok(permit) = self.permits.try_acquire() {
            return self.turn(permit);
        }
        let place = Place::at_the_end_of(&self.waiting);
        let mut changes = self.waiting.subscribe();
        let mut permit = std::pin::pin!(self.permits.acquire());
        let mut last = 0;
        loop {
            let turns = changes.borrow_and_update().range(..=place.number).count();
            if turns != last {
                told(turns);
                last = turns;
            }
            tokio::select! {
                biased;
                permit = &mut permit => return self.turn(permit.expect("it is never closed")),
                _ = changes.changed() => {}
            }
        }
    }

    fn turn<'a>(&'a self, permit: SemaphorePermit<'a>) -> Turn<'a, T> {
        Turn {
            slot: self.free().pop(),
            queue: self,
            _permit: permit,
        }
    }

    fn free(&self) -> MutexGuard<'_, Vec<T>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in the queue, left when it is dropped.
struct Place<'a> {
    waiting: &'a watch::Sender<BTreeSet<u64>>,
    number: u64,
}

impl Place<'_> {
    fn at_the_end_of(waiting: &watch::Sender<BTreeSet<u64>>) -> Place<'_> {
        let mut number = 0;
        waiting.send_modify(|numbers| {
            number = numbers.last().map_or(0, |last| last + 1);
            numbers.insert(number);
        });
        Place { waiting, number }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.waiting.send_modify(|numbers| {
            numbers.remove(&self.number);
        });
    }
}

/// A slot in use. When it is dropped, whoever waits longest gets it.
pub struct Turn<'a, T> {
    slot: Option<T>,
    queue: &'a Queue<T>,
    _permit: SemaphorePermit<'a>,
}

impl<T> Deref for Turn<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.slot.as_ref().expect("it is given back when dropped")
    }
}

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        self.queue.free().extend(self.slot.take()); // And then the permit, so that there is one to take.
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn who_comes_first_is_served_first_and_hears_his_place() {
        let queue = Queue::new();
        queue.add(7);
        let first = queue
            .wait(|_| panic!("there is no need to wait"))
            .now_or_never()
            .unwrap();
        let (heard_by_second, heard_by_third) = (Mutex::new(vec![]), Mutex::new(vec![]));
        let mut second = pin!(queue.wait(|turns| heard_by_second.lock().unwrap().push(turns)));
        let mut third = pin!(queue.wait(|turns| heard_by_third.lock().unwrap().push(turns)));
        assert!(
            second.as_mut().now_or_never().is_none() && third.as_mut().now_or_never().is_none()
        );
        assert_eq!((*first, queue.len()), (7, 2));
        drop(first);
        assert!(
            queue.wait(|_| {}).now_or_never().is_none(),
            "nobody goes before the others"
        );
        assert!(third.as_mut().now_or_never().is_none());
        let second = second.now_or_never().unwrap();
        assert!(third.as_mut().now_or_never().is_none());
        drop(second);
        assert_eq!(*third.now_or_never().unwrap(), 7);
        assert_eq!(*heard_by_second.lock().unwrap(), [1]);
        assert_eq!(*heard_by_third.lock().unwrap(), [2, 1]);
    }

    #[test]
    fn what_was_used_last_is_used_first() {
        let queue = Queue::new();
        queue.add(7);
        queue.add(8);
        for _ in 0..2 {
            assert_eq!(*queue.wait(|_| {}).now_or_never().unwrap(), 8);
        }
    }

    #[test]
    fn who_stops_waiting_leaves_the_queue() {
        let queue = Queue::new();
        let mut second = pin!(queue.wait(|_| {}));
        {
            let mut first = Box::pin(queue.wait(|_| {}));
            assert!(first.as_mut().now_or_never().is_none());
            assert!(second.as_mut().now_or_never().is_none());
            assert_eq!(queue.len(), 2);
        }
        assert_eq!(queue.len(), 1);
        queue.add(7);
        assert_eq!(*second.now_or_never().unwrap(), 7);
    }
}
