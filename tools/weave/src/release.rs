//! The releases of Node that the book speaks of: the lines that node-buffer models.

use node_buffer::Release;

/// The numbers of the lines, oldest first.
pub const RELEASES: [u32; Release::ALL.len()] = {
    let mut numbers = [0; Release::ALL.len()];
    let mut place = 0;
    while place < numbers.len() {
        numbers[place] = Release::ALL[place].number();
        place += 1;
    }
    numbers
};

/// The release that a program is recorded on: `output.txt` is what it prints there, and the page shows it in full. The other
/// releases have a record only where they print something else.
pub const DEFAULT_RELEASE: u32 = Release::DEFAULT.number();
