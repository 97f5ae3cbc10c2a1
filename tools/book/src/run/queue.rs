//! A few workshops, and the line of those who wait for one: first come, first served.

use std::collections::VecDeque;
use std::ops::Deref;
use std::sync::Arc;

use tokio::sync::watch;

/// Things of which each is used by one at a time.
pub struct Queue<T> {
    line: watch::Sender<Line<T>>,
}

struct Line<T> {
    /// The one that was used last comes first: much of what a run needs has been built in it.
    free: Vec<T>,
    /// The numbers of those who wait.
    waiting: VecDeque<u64>,
    next_number: u64,
}

impl<T> Queue<T> {
    /// A queue for things that are yet to be added.
    pub fn new() -> Arc<Queue<T>> {
        let line = Line {
            free: Vec::new(),
            waiting: VecDeque::new(),
            next_number: 0,
        };
        Arc::new(Queue {
            line: watch::Sender::new(line),
        })
    }

    /// Adds a thing, new or used.
    pub fn add(&self, thing: T) {
        self.line.send_modify(|line| line.free.push(thing));
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.line.borrow().waiting.len()
    }

    /// Waits for a thing. `told` hears how many turns it takes, 1 for the next one, as often as that changes. Who stops
    /// waiting leaves the line.
    pub async fn wait(self: &Arc<Self>, mut told: impl FnMut(usize)) -> Turn<T> {
        let mut changes = self.line.subscribe();
        let place = Place::at_the_end_of(self);
        let mut last = 0;
        loop {
            if let Some(thing) = place.step_up() {
                return Turn {
                    thing: Some(thing),
                    queue: Arc::clone(self),
                };
            }
            let turns = place.turns();
            if turns != last {
                told(turns);
                last = turns;
            }
            changes.changed().await.expect("the queue is still there");
        }
    }
}

/// A place in the line, left when it is dropped.
struct Place<'a, T> {
    queue: &'a Queue<T>,
    number: u64,
}

impl<T> Place<'_, T> {
    fn at_the_end_of(queue: &Queue<T>) -> Place<'_, T> {
        let mut number = 0;
        queue.line.send_modify(|line| {
            number = line.next_number;
            line.next_number += 1;
            line.waiting.push_back(number);
        });
        Place { queue, number }
    }

    fn turns(&self) -> usize {
        let line = self.queue.line.borrow();
        let before = line.waiting.iter().take_while(|&&n| n != self.number);
        before.count() + 1
    }

    /// Takes a thing, if there is one and nobody has waited longer.
    fn step_up(&self) -> Option<T> {
        let mut thing = None;
        self.queue.line.send_if_modified(|line| {
            if line.waiting.front() == Some(&self.number) {
                thing = line.free.pop();
            }
            false // Whoever is next learns of it when this place is dropped.
        });
        thing
    }
}

impl<T> Drop for Place<'_, T> {
    fn drop(&mut self) {
        let number = self.number;
        self.queue
            .line
            .send_modify(|line| line.waiting.retain(|&n| n != number));
    }
}

/// A thing in use. When it is dropped, whoever waits longest gets it.
pub struct Turn<T> {
    thing: Option<T>,
    queue: Arc<Queue<T>>,
}

impl<T> Deref for Turn<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.thing.as_ref().expect("it is given back when dropped")
    }
}

impl<T> Drop for Turn<T> {
    fn drop(&mut self) {
        if let Some(thing) = self.thing.take() {
            self.queue.add(thing);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::Duration;

    use tokio::task::JoinHandle;
    use tokio::time::{sleep, timeout};

    use super::*;

    /// Waits in the background, and notes what it is told.
    fn waiter(queue: &Arc<Queue<u8>>) -> (JoinHandle<Turn<u8>>, Arc<Mutex<Vec<usize>>>) {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (queue, note) = (Arc::clone(queue), Arc::clone(&heard));
        let wait = async move { queue.wait(|turns| note.lock().unwrap().push(turns)).await };
        (tokio::spawn(wait), heard)
    }

    async fn until(queue: &Queue<u8>, waiting: usize) {
        let wait = async {
            while queue.len() != waiting {
                sleep(Duration::from_millis(1)).await;
            }
        };
        timeout(Duration::from_secs(20), wait).await.unwrap();
    }

    #[tokio::test]
    async fn who_comes_first_is_served_first_and_hears_his_place() {
        let queue = Queue::new();
        queue.add(7);
        let first = queue.wait(|_| panic!("there is no need to wait")).await;
        let (second, heard_by_second) = waiter(&queue);
        until(&queue, 1).await;
        let (third, heard_by_third) = waiter(&queue);
        until(&queue, 2).await;
        assert_eq!(*first, 7);
        drop(first);
        let second = second.await.unwrap();
        until(&queue, 1).await;
        drop(second);
        assert_eq!(*third.await.unwrap(), 7);
        assert_eq!(*heard_by_second.lock().unwrap(), [1]);
        assert_eq!(heard_by_third.lock().unwrap()[0], 2);
    }

    #[tokio::test]
    async fn what_was_used_last_is_used_first() {
        let queue = Queue::new();
        queue.add(7);
        queue.add(8);
        assert_eq!(*queue.wait(|_| {}).await, 8);
        assert_eq!(*queue.wait(|_| {}).await, 8);
    }

    #[tokio::test]
    async fn who_stops_waiting_leaves_the_line() {
        let queue = Queue::new();
        let (first, _) = waiter(&queue);
        until(&queue, 1).await;
        let (second, _) = waiter(&queue);
        until(&queue, 2).await;
        first.abort();
        until(&queue, 1).await;
        queue.add(7);
        assert_eq!(*second.await.unwrap(), 7);
    }
}
