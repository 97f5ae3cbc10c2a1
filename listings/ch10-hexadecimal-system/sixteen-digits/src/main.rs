//! Sixteen digits, sixteen patterns of four bits.

fn main() {
    for first in [0, 4, 8, 12] {
        let row = [first, first + 1, first + 2, first + 3];
        let row = row.map(|number| format!("{number:x} {number:04b}"));
        println!("{}", row.join("   "));
    }
}
