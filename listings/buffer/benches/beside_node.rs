//! What node-buffer's work takes, and what the same work takes in Node, side by side.
//!
//! ```sh
//! cargo bench -p node-buffer -- [--node PATH] [--filter WORD]
//! ```
//!
//! Every row is done here and, under the same name, in `beside_node.mjs`, which a Node that is given by path runs. The
//! two take turns within one run, so that whatever else the machine does hits both alike; that is why neither criterion
//! nor divan, which measure one program from its first row to its last, is used here. A sample repeats the work for
//! about 2 ms, and the figure is the smallest of all samples: the work itself, with nothing in its way.
//!
//! What is counted: in Rust everything, since a result is freed before the next one is made. In Node the calls, and of
//! the garbage collection as much as falls into *every* sample: for small results all of it. With results of 1 MB whole
//! samples pass without a collection, and the smallest sample is one of those; so those rows flatter Node. What is not
//! counted on either side: starting up, and in Node the time its compiler takes.
//!
//! Strings: a string of JavaScript's holds one or two bytes a unit. Where Node makes or takes one of units that Rust's
//! UTF-8 would have to work out first (`utf16le`, and `latin1` beyond ASCII), Rust makes or takes units as well:
//! [`Buffer::to_utf16`], `&[u16]`, and for the one-byte string of latin1 [`Buffer::to_vec`].

#![forbid(unsafe_code)]

use std::error::Error;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use node_buffer::{Buffer, Encoding, Release, Text};

/// How often a row changes sides.
const TURNS: usize = 8;
/// How many samples a side takes in its turn.
const SAMPLES: usize = 4;
/// How long a sample should take: twice as long as Node's collector lets pass between two visits to small garbage.
const SAMPLE: Duration = Duration::from_millis(8);
/// How long a row runs before it is measured.
const WARM_UP: Duration = Duration::from_millis(20);

/// Both are 64 bytes of UTF-8, and the second is fewer characters.
const ASCII: &str = "The quick brown fox jumps over the lazy dog, and naps in shade. ";
const GERMAN: &str = "Zwölf Boxkämpfer jagen Viktor quer über den größten Deich. ";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("beside_node: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (mut node, mut filter) = (None, String::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {} // Cargo's own.
            "--node" => {
                node = Some(Node::start(
                    &arguments.next().ok_or("--node needs a path")?,
                )?)
            }
            "--filter" => filter = arguments.next().ok_or("--filter needs a word")?,
            _ => {
                return Err(format!(
                    "unknown argument {argument}; there are --node PATH and --filter WORD"
                )
                .into());
            }
        }
    }
    Release::V26.set();
    let mut rows = rows();
    let theirs = node.as_ref().map_or("Node", |node| &node.version);
    println!(
        "| {:<28} | {:>9} | {:>13} | {:>12} |",
        "",
        "Rust, ns",
        format!("{theirs}, ns"),
        "times faster"
    );
    println!("|:{:-<28}-|-{:->9}:|-{:->13}:|-{:->12}:|", "", "", "", "");
    for row in rows.iter_mut().filter(|row| row.name.contains(&filter)) {
        let (mut ours, mut theirs) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..TURNS {
            ours = ours.min(row.measure());
            if let Some(node) = &mut node {
                theirs = theirs.min(node.measure(&row.name)?);
            }
        }
        let (other, ratio) = match node {
            Some(_) => (nanoseconds(theirs), format!("{:.1}", theirs / ours)),
            None => Default::default(),
        };
        println!(
            "| {:<28} | {:>9} | {other:>13} | {ratio:>12} |",
            row.name,
            nanoseconds(ours)
        );
    }
    Ok(())
}

fn nanoseconds(time: f64) -> String {
    format!("{time:.*}", if time < 100.0 { 1 } else { 0 })
}

/// A name, and work to do so many times.
struct Row {
    name: String,
    work: Box<dyn FnMut(u32)>,
    /// How often the work is done in a sample; 0 before the warm-up.
    times: u32,
}

impl Row {
    /// The smallest of a turn's samples, in nanoseconds for each time the work is done.
    fn measure(&mut self) -> f64 {
        if self.times == 0 {
            self.times = 1;
            let start = Instant::now();
            while start.elapsed() < WARM_UP {
                let fitting =
                    SAMPLE.as_secs_f64() / self.sample().as_secs_f64() * f64::from(self.times);
                self.times = (fitting as u32).clamp(1, 10 * self.times);
            }
        }
        let samples = (0..SAMPLES).map(|_| self.sample()).min();
        samples.unwrap_or_default().as_secs_f64() * 1e9 / f64::from(self.times)
    }

    fn sample(&mut self) -> Duration {
        let start = Instant::now();
        (self.work)(self.times);
        start.elapsed()
    }
}

/// A Node that runs `beside_node.mjs`: it is told a row's name and answers with nanoseconds, line by line.
struct Node {
    version: String,
    child: Child,
    names: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Node {
    fn start(path: &str) -> Result<Node, Box<dyn Error>> {
        let mut child = Command::new(path)
            .arg(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/benches/beside_node.mjs"
            ))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("no Node can be run at {path}: {error}"))?;
        let names = child.stdin.take().ok_or("no way to write to Node")?;
        let answers = BufReader::new(child.stdout.take().ok_or("no way to read from Node")?);
        let mut node = Node {
            version: String::new(),
            child,
            names,
            answers,
        };
        let version = node.answer()?;
        node.version = format!(
            "Node {}",
            version
                .strip_prefix('v')
                .ok_or(format!("{path} is no Node"))?
        );
        Ok(node)
    }

    fn measure(&mut self, name: &str) -> Result<f64, Box<dyn Error>> {
        writeln!(self.names, "{name}")?;
        let answer = self.answer()?;
        answer
            .parse()
            .map_err(|_| format!("Node answers {answer:?} for {name}").into())
    }

    fn answer(&mut self) -> Result<String, Box<dyn Error>> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Node {
    /// Nothing of a Node that is no longer asked is worth waiting for.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every row, in the order of the table. `beside_node.mjs` has the same.
fn rows() -> Vec<Row> {
    let mut rows = Rows(Vec::new());
    allocation(&mut rows);
    for (label, size) in [("64 B", 64), ("4 KB", 4096), ("1 MB", 1 << 20)] {
        text(&mut rows, label, size);
    }
    for (label, size) in [("64 B", 64), ("4 KB", 4096), ("1 MB", 1 << 20)] {
        bytes(&mut rows, label, size);
    }
    let parts: Vec<Buffer> = (0..16).map(|part| filled(1024, part)).collect();
    rows.add("concat 16 × 1 KB", move || {
        let parts: Vec<&Buffer> = parts.iter().collect();
        Buffer::concat(&parts)
    });
    numbers(&mut rows);
    rows.0
}

struct Rows(Vec<Row>);

impl Rows {
    /// A row. What the work makes is kept from the optimiser's eyes, and dropped.
    fn add<R>(&mut self, name: impl Into<String>, mut work: impl FnMut() -> R + 'static) {
        let work = move |times| {
            for _ in 0..times {
                let result = work();
                black_box(&result);
            }
        };
        self.0.push(Row {
            name: name.into(),
            work: Box::new(work),
            times: 0,
        });
    }
}

fn allocation(rows: &mut Rows) {
    for size in [64usize, 1024, 4096, 65536, 1 << 20] {
        rows.add(format!("alloc({size})"), move || {
            Buffer::alloc(black_box(size))
        });
    }
    for size in [64usize, 1024, 4096] {
        rows.add(format!("allocUnsafe({size})"), move || {
            Buffer::alloc_unsafe(black_box(size))
        });
    }
    rows.add("allocUnsafeSlow(1024)", || {
        Buffer::alloc_unsafe_slow(black_box(1024usize))
    });
}

/// Text to `size` bytes, and `size` bytes to text.
fn text(rows: &mut Rows, label: &str, size: usize) {
    let ascii = ASCII.repeat(size / 64);
    let german = GERMAN.repeat(size / 64);
    let units: Vec<u16> = german.encode_utf16().take(size / 2).collect();
    let base64 = Buffer::from(ascii.as_str()).to_string(Encoding::Base64);
    let lines: Vec<&str> = (0..base64.len())
        .step_by(76)
        .map(|at| &base64[at..base64.len().min(at + 76)])
        .collect();

    for encoding in Encoding::ALL {
        let bytes = match encoding {
            Encoding::Utf16le => Buffer::from_string(&ascii[..size / 2], encoding),
            _ => Buffer::from(ascii.as_str()),
        };
        let text = bytes.to_string(encoding);
        rows.add(format!("from {encoding} {label}"), move || {
            Buffer::from_string(black_box(&text), encoding)
        });
        match encoding {
            Encoding::Utf16le => rows.add(format!("toString utf16le {label}"), move || {
                black_box(&bytes).to_utf16(encoding)
            }),
            _ => rows.add(format!("toString {encoding} {label}"), move || {
                black_box(&bytes).to_string(encoding)
            }),
        }
    }
    let bytes = Buffer::from(german.as_str());
    rows.add(format!("from utf8 é {label}"), move || {
        Buffer::from(black_box(german.as_str()))
    });
    rows.add(format!("toString utf8 é {label}"), move || {
        black_box(&bytes).to_string(Encoding::Utf8)
    });

    let bytes = Buffer::from_string(&units, Encoding::Utf16le);
    rows.add(format!("from utf16le é {label}"), move || {
        Buffer::from_string(Text::Units(black_box(&units)), Encoding::Utf16le)
    });
    rows.add(format!("toString utf16le é {label}"), move || {
        black_box(&bytes).to_utf16(Encoding::Utf16le)
    });

    let bytes = filled(size, 0xe9);
    rows.add(format!("toString latin1 é {label}"), move || {
        black_box(&bytes).to_vec()
    });

    let lines = lines.join("\r\n");
    rows.add(format!("from base64 lines {label}"), move || {
        Buffer::from_string(black_box(&lines), Encoding::Base64)
    });
}

/// Work on `size` bytes that are there.
fn bytes(rows: &mut Rows, label: &str, size: usize) {
    let text = || Buffer::alloc_filled(size, ASCII).unwrap();
    // What is looked for stands at the far end alone, and begins and ends as other words do.
    let with = |word: &str, at: usize| {
        let haystack = text();
        haystack.write(word, at, Encoding::Utf8).unwrap();
        haystack
    };
    let haystack = with("!", size - 1);
    rows.add(format!("indexOf byte {label}"), move || {
        black_box(&haystack).index_of(black_box(b'!'), ..)
    });
    let haystack = with("jumpsuit", size - 8);
    rows.add(format!("indexOf text {label}"), move || {
        black_box(&haystack).index_of(black_box("jumpsuit"), ..)
    });
    let haystack = with("!", 0);
    rows.add(format!("lastIndexOf byte {label}"), move || {
        black_box(&haystack).last_index_of(black_box(b'!'), ..)
    });
    let haystack = with("jumpsuit", 0);
    rows.add(format!("lastIndexOf text {label}"), move || {
        black_box(&haystack).last_index_of(black_box("jumpsuit"), ..)
    });

    let (one, other) = (text(), text());
    rows.add(format!("compare {label}"), move || {
        black_box(&one).compare(black_box(&other))
    });
    let (one, other) = (text(), text());
    rows.add(format!("equals {label}"), move || {
        black_box(&one).equals(black_box(&other))
    });
    let buf = text();
    rows.add(format!("fill byte {label}"), move || {
        black_box(&buf).fill(black_box(7)).map(Buffer::len)
    });
    let buf = text();
    rows.add(format!("fill text {label}"), move || {
        black_box(&buf).fill(black_box("abc")).map(Buffer::len)
    });
    let (source, target) = (text(), text());
    rows.add(format!("copy {label}"), move || {
        black_box(&source).copy(black_box(&target), 0)
    });
    let buf = text();
    rows.add(format!("swap16 {label}"), move || {
        black_box(&buf).swap16().map(Buffer::len)
    });
    let buf = text();
    rows.add(format!("swap32 {label}"), move || {
        black_box(&buf).swap32().map(Buffer::len)
    });
    let buf = text();
    rows.add(format!("swap64 {label}"), move || {
        black_box(&buf).swap64().map(Buffer::len)
    });
}

/// Numbers in 4 KB, one after the other.
fn numbers(rows: &mut Rows) {
    let buf = filled(4096, 1);
    rows.add("readUInt32LE × 1024", move || {
        let buf = black_box(&buf);
        (0..4096usize)
            .step_by(4)
            .map(|at| buf.read_u32_le(at).unwrap())
            .fold(0, u32::wrapping_add)
    });
    let buf = filled(4096, 1);
    rows.add("writeUInt32LE × 1024", move || {
        let buf = black_box(&buf);
        (0..4096usize)
            .step_by(4)
            .for_each(|at| _ = buf.write_u32_le(at as u32, at));
    });
    let buf = filled(4096, 1);
    rows.add("readDoubleLE × 512", move || {
        let buf = black_box(&buf);
        (0..4096usize)
            .step_by(8)
            .map(|at| buf.read_f64_le(at).unwrap())
            .sum::<f64>()
    });
    let buf = filled(4096, 1);
    rows.add("readUIntLE(…, 6) × 682", move || {
        let buf = black_box(&buf);
        (0..4091usize)
            .step_by(6)
            .map(|at| buf.read_uint_le(at, 6).unwrap())
            .fold(0, u64::wrapping_add)
    });
}

fn filled(size: usize, byte: i32) -> Buffer {
    Buffer::alloc_filled(size, byte).unwrap()
}
