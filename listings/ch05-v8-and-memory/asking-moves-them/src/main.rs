//! Bytes move out when somebody asks for their block.

use node_buffer::{Buffer, Error, memory_usage};

const MANY: usize = 10_000;

fn main() -> Result<(), Error> {
    let mut kept = Vec::new();
    let mut outside = |what: &str, touch: fn(&Buffer)| {
        let before = memory_usage().external;
        for _ in 0..MANY {
            let buf = Buffer::alloc(64)?;
            touch(&buf);
            kept.push(buf);
        }
        let grown = memory_usage().external - before;
        println!("{what:<20} {:>2} bytes outside, each", grown / MANY);
        Ok(())
    };
    outside("only made:", |_| {})?;
    outside("written and read:", |buf| buf[0].set(buf[1].get() + 1))?;
    outside("asked for its block:", |buf| drop(buf.backing_store()))?;
    outside("cut:", |buf| drop(buf.subarray(0..32)))
}
