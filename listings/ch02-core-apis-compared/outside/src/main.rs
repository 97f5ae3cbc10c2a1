//! Whose bytes lie outside the V8 heap?

use node_buffer::{Buffer, Error, memory_usage};

const MANY: usize = 20_000;

type Make = fn(usize) -> Result<Buffer, Error>;

fn main() -> Result<(), Error> {
    let calls: [(&str, Make); 3] = [
        ("alloc", Buffer::alloc),
        ("allocUnsafe", Buffer::alloc_unsafe),
        ("allocUnsafeSlow", Buffer::alloc_unsafe_slow),
    ];
    let mut kept = Vec::new();
    for size in [64, 65] {
        for (call, make) in calls {
            let before = memory_usage().external;
            for _ in 0..MANY {
                kept.push(make(size)?);
            }
            let grown = memory_usage().external - before;
            // By all their bytes, more or less, or by hardly any?
            let outside = grown > MANY * size / 2;
            println!("{call}({size}) is outside: {outside}");
        }
    }
    println!("{} Buffers in use", kept.len());
    Ok(())
}
