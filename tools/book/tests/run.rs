//! The programs of the book, run from its pages: what is run, within which limits, and for nobody else.

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::SmallBook;
use support::server::{SOON, Server};

/// A program that its test stops, and that does not end by itself while the test runs.
const LOOP: &str = "loop { std::thread::sleep(std::time::Duration::from_millis(10)); }";

/// A small book whose programs can be built.
fn book() -> SmallBook {
    let book = SmallBook::new();
    book.write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"listings/*\"]\n\
         [workspace.package]\nedition = \"2024\"\n\
         [workspace.dependencies]\nnode-buffer = { path = \"listings/buffer\" }\n\
         [workspace.lints.rust]\nunsafe_code = \"forbid\"\n",
    );
    book.write(
        "listings/buffer/Cargo.toml",
        "[package]\nname = \"node-buffer\"\nedition = \"2024\"\n",
    );
    book.write(
        "listings/buffer/src/lib.rs",
        "/// A number.\npub fn pool_size() -> usize {\n    8192\n}\n\n\
         /// A panic that names this file.\npub fn fail() {\n    panic!(\"it fails here\");\n}\n",
    );
    book.write(
        "listings/ch01-bytes/hello/Cargo.toml",
        "[package]\nname = \"ch01-hello\"\ndescription = \"Says hello\"\nedition.workspace = true\n\
         [dependencies]\nnode-buffer = { workspace = true }\n[lints]\nworkspace = true\n",
    );
    book
}

/// A server for `book` that runs one program at a time, so that what it needs is built once only.
fn serve(book: &SmallBook, arguments: &[&str]) -> Server {
    serve_for_readers(book, &[&["--at-a-time", "1"], arguments].concat())
}

/// A server for `book` that runs programs as it does for readers.
fn serve_for_readers(book: &SmallBook, arguments: &[&str]) -> Server {
    Server::spawn(book, arguments, |command| {
        command.env_remove("RUST_BACKTRACE");
    })
}

/// A server for all tests that run together and leave its book as it is: what it needs is built once.
struct Shared {
    server: Server,
    book: SmallBook,
}

fn shared() -> Arc<Shared> {
    static SHARED: Mutex<Weak<Shared>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let book = book();
        let server = Server::spawn(&book, &[], |command| {
            command
                .env_remove("RUST_BACKTRACE")
                .env("NODE_RELEASE", "18");
        });
        let new = Arc::new(Shared { server, book });
        *shared = Arc::downgrade(&new);
        new
    })
}

/// What a page knows, from its head.
fn meta(page: &str, name: &str) -> Option<String> {
    let after = page
        .split(&format!("<meta name=\"{name}\" content=\""))
        .nth(1)?;
    Some(after.split('"').next()?.to_owned())
}

/// A page of the book, open.
struct Page<'a> {
    address: &'a str,
    token: String,
    node: Option<String>,
}

impl Page<'_> {
    fn open<'a>(server: &'a Server) -> Page<'a> {
        let page = server.get("/ch01-bytes.html");
        let head = page.split("</head>").next().unwrap();
        Page {
            address: &server.address,
            token: meta(head, "run-token").expect("a page that runs programs has a token"),
            node: meta(head, "run-node"),
        }
    }

    /// The headers a browser sends with what the page asks for.
    fn headers(&self) -> Vec<(&str, String)> {
        vec![
            ("Host", self.address.to_owned()),
            ("Origin", format!("http://{}", self.address)),
            ("Sec-Fetch-Site", "same-origin".to_owned()),
            ("Content-Type", "application/json".to_owned()),
            ("X-Run-Token", self.token.clone()),
        ]
    }

    /// Runs what `request` says.
    fn start(&self, request: &Value) -> Run {
        Run::start(self.address, &self.headers(), &request.to_string())
    }

    /// Runs what `request` says, to its end.
    #[track_caller]
    fn run(&self, request: &Value) -> Told {
        let run = self.start(request);
        if run.status != 200 {
            panic!("{}", run.rest());
        }
        run.finish()
    }

    /// Runs a Rust program in the place of `hello`.
    #[track_caller]
    fn run_rust(&self, source: &str) -> Told {
        self.run(&json!({ "language": "rust", "program": "ch01-hello", "source": source }))
    }
}

/// A request that was sent, and the answer as far as it has come.
struct Run {
    status: u16,
    answer: BufReader<TcpStream>,
}

impl Run {
    fn start(address: &str, headers: &[(&str, String)], body: &str) -> Run {
        // In HTTP/1.0 an answer ends when the connection does: it comes as it is.
        let mut request = "POST /run HTTP/1.0\r\n".to_owned();
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(SOON)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();

        let mut answer = BufReader::new(stream);
        let mut line = String::new();
        answer.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.unwrap_or_else(|| panic!("no status: {line}"));
        while line != "\r\n" {
            line.clear();
            answer.read_line(&mut line).unwrap();
        }
        Run { status, answer }
    }

    /// The next thing that is told, if anything more is.
    fn next(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.answer.read_line(&mut line).unwrap();
        (!line.is_empty()).then(|| serde_json::from_str(&line).unwrap())
    }

    /// Waits for the first thing told that has `key`.
    #[track_caller]
    fn until(&mut self, key: &str) -> Value {
        loop {
            let told = self.next();
            let told = told.unwrap_or_else(|| panic!("the answer ended without `{key}`"));
            if told.get(key).is_some() {
                return told[key].clone();
            }
        }
    }

    /// Nothing more is told for a while.
    #[track_caller]
    fn assert_silent_for(&self, time: Duration) {
        let stream = self.answer.get_ref();
        stream.set_read_timeout(Some(time)).unwrap();
        let told = stream.peek(&mut [0]);
        assert!(
            self.answer.buffer().is_empty() && told.is_err(),
            "something is told"
        );
        stream.set_read_timeout(Some(SOON)).unwrap();
    }

    fn finish(mut self) -> Told {
        Told(std::iter::from_fn(|| self.next()).collect())
    }

    fn rest(mut self) -> String {
        let mut rest = String::new();
        self.answer.read_to_string(&mut rest).unwrap();
        rest
    }
}

/// All that a run told.
#[derive(Debug)]
struct Told(Vec<Value>);

impl Told {
    /// All it wrote to `out` or to `err`, in one piece.
    fn text(&self, key: &str) -> String {
        self.0
            .iter()
            .filter_map(|told| told[key].as_str())
            .collect()
    }

    /// What it wrote to `err` before and after it was compiled.
    fn err_by_stage(&self) -> (String, String) {
        let is_running = |told: &Value| told["stage"] == "running";
        let running = self.0.iter().position(is_running).unwrap_or(self.0.len());
        let (compiling, running) = self.0.split_at(running);
        let err = |told: &[Value]| Told(told.to_vec()).text("err");
        (err(compiling), err(running))
    }

    fn last(&self) -> &Value {
        self.0.last().expect("a run tells something")
    }

    #[track_caller]
    fn assert_ends(&self, key: &str, value: impl Into<Value>) {
        assert_eq!(self.last()[key], value.into(), "{self:#?}");
        assert!(self.last()["ms"].is_u64(), "{self:#?}");
    }
}

/// Whether the process `id` is there, and not only as a record of how it ended.
#[cfg(unix)]
fn is_alive(id: &str) -> bool {
    let state = if Path::new("/proc/self/stat").exists() {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        stat.rsplit(')').next().unwrap_or_default().to_owned()
    } else {
        let output = Command::new("ps").args(["-o", "stat=", "-p", id]).output();
        String::from_utf8(output.expect("there is `ps`").stdout).unwrap()
    };
    !state.trim().is_empty() && !state.trim().starts_with('Z')
}

#[track_caller]
fn wait_until(what: &str, patience: Duration, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(
            start.elapsed() < patience,
            "not within {patience:?}: {what}"
        );
        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether no run has left files in the book's slots.
fn is_cleared(book: &SmallBook) -> bool {
    let slots = fs::read_dir(book.path("target/run")).unwrap();
    let mut names = slots.flat_map(|slot| {
        let entries = fs::read_dir(slot.unwrap().path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name())
    });
    names.all(|name| name == "lock" || name == "target")
}

#[test]
fn the_real_slab_listing_prints_its_record_and_an_edit_moves_the_cursor() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let book = book();
    for file in ["Cargo.toml", "Cargo.lock"] {
        book.write(file, &fs::read_to_string(root.join(file)).unwrap());
    }
    fs::remove_dir_all(book.path("listings")).unwrap();
    let listing = "listings/ch04-buffer-pool/slab-cursor";
    for folder in ["listings/buffer", listing] {
        copy_folder(&root.join(folder), &book.path(folder));
    }
    book.write(
        "src/SUMMARY.md",
        "# Summary\n\n- [Bytes](ch01-bytes.md)\n- [Pool](ch04-buffer-pool.md)\n",
    );
    book.write("src/ch01-bytes.md", "# Bytes\n");
    book.write(
        "src/ch04-buffer-pool.md",
        "# Pool\n\n{{#listing slab-cursor}}\n",
    );

    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let request = json!({ "language": "rust", "program": "ch04-slab-cursor" });
    let record = book.read(&format!("{listing}/output.txt"));
    let mut run = page.start(&request);
    // The first build of node-buffer takes as long as it takes.
    run.answer.get_ref().set_read_timeout(None).unwrap();
    assert_eq!(run.until("stage"), "compiling");
    let told = run.finish();
    assert_eq!(told.text("out"), record, "{told:#?}");
    assert_eq!(told.text("err"), "");
    told.assert_ends("exit", 0);

    let source = book.read(&format!("{listing}/src/main.rs"));
    let edited = source.replacen("[1, ", "[16, ", 1);
    assert_ne!(source, edited, "the listing begins with one byte");
    let start = Instant::now();
    let told =
        page.run(&json!({ "language": "rust", "program": "ch04-slab-cursor", "source": edited }));
    println!("an edited listing: {:?}", start.elapsed());
    assert_ne!(told.text("out"), record);
    assert!(told.text("out").starts_with("allocUnsafe(16)"), "{told:#?}");

    let start = Instant::now();
    let told = page.run(&request);
    println!("an unedited listing: {:?}", start.elapsed());
    assert_eq!(told.text("out"), record, "the edit is forgotten");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn the_readers_own_checkout_is_what_runs() {
    let book = book();
    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let size = "fn main() { println!(\"{}\", node_buffer::pool_size()) }";
    assert_eq!(page.run_rust(size).text("out"), "8192\n");
    let lib = book.read("listings/buffer/src/lib.rs");
    book.write("listings/buffer/src/lib.rs", &lib.replace("8192", "65536"));
    assert_eq!(page.run_rust(size).text("out"), "65536\n");

    book.write(
        "listings/buffer/src/lib.rs",
        "pub fn pool_size() -> usize { \"\" }",
    );
    let told = page.run_rust(size);
    told.assert_ends("exit", 101);
    assert!(
        told.text("err").contains("listings/buffer/src/lib.rs"),
        "{told:#?}"
    );
    assert_names_no_folder(&book, &told);
}

#[test]
fn node_buffer_is_built_before_anything_is_run() {
    let book = book();
    let _server = serve_for_readers(&book, &[]);
    for slot in ["slot-1", "slot-2"] {
        let block = format!(
            "target/run/{slot}/target/debug/block{}",
            std::env::consts::EXE_SUFFIX
        );
        wait_until(&block, SOON, || book.path(&block).exists());
    }
    wait_until("the files are gone", SOON, || is_cleared(&book));
    assert_eq!(book.read("stderr"), "");
}

#[test]
fn what_cannot_be_built_is_said_where_the_server_was_started() {
    let book = book();
    book.write("listings/buffer/src/lib.rs", "oops");
    let server = serve(&book, &[]);
    server.wait_until_it_says(
        "stderr",
        "The book's programs cannot be run from its pages:\nerror",
    );
    server.wait_until_it_says("stderr", "listings/buffer/src/lib.rs");
    let told = Page::open(&server).run(&json!({ "language": "rust", "program": "ch01-hello" }));
    told.assert_ends("exit", 101);
    assert!(book.read("stderr").matches("cannot be run").count() == 1);
}

/// The reader knows the checkout, and nothing of where its copy lies.
#[track_caller]
fn assert_names_no_folder(book: &SmallBook, told: &Told) {
    let folder = book.root().file_name().unwrap().to_str().unwrap();
    for text in [told.text("out"), told.text("err")] {
        assert!(!text.contains(folder) && !text.contains("slot-"), "{text}");
    }
}

#[test]
fn an_error_of_the_compiler_comes_in_colour_with_the_line_the_reader_sees() {
    let shared = shared();
    let Shared { server, book } = &*shared;
    let told = Page::open(server).run_rust("fn main() {\n    let x: u8 = \"a\";\n}\n");
    told.assert_ends("exit", 101);
    let (compiling, running) = told.err_by_stage();
    assert!(
        compiling.contains("listings/ch01-bytes/hello/src/main.rs:2:17"),
        "{compiling}"
    );
    assert!(compiling.contains("\u{1b}["), "{compiling}");
    assert!(compiling.contains("E0308"), "{compiling}");
    assert_eq!(running, "");
    assert_names_no_folder(book, &told);
}

#[test]
fn what_a_program_writes_comes_apart_and_as_it_is_written() {
    let shared = shared();
    let Shared { server, book } = &*shared;
    let page = Page::open(server);
    let told = page.run_rust("fn main() {\n    println!(\"out ✓\");\n    eprintln!(\"err ✗\");\n    std::process::exit(7)\n}");
    assert_eq!(told.text("out"), "out ✓\n");
    assert_eq!(told.text("err"), "err ✗\n");
    told.assert_ends("exit", 7);

    let told = page.run_rust("fn main() {\n    let _unused = 1;\n    node_buffer::fail();\n}");
    let (compiling, running) = told.err_by_stage();
    assert_eq!(compiling, "");
    assert!(
        running.contains("panicked at listings/buffer/src/lib.rs:8:5:\nit fails here"),
        "{running}"
    );
    told.assert_ends("exit", 101);
    assert_names_no_folder(book, &told);
    let told = page.run_rust("fn main() {\n    println!(\"{}\", \"a\".parse::<u8>().unwrap());\n}");
    assert!(
        told.text("err")
            .contains("panicked at listings/ch01-bytes/hello/src/main.rs:2:"),
        "{told:#?}"
    );

    let mut run = page.start(&json!({
        "language": "rust", "source": format!("fn main() {{ println!(\"early\"); {LOOP} }}")
    }));
    let start = Instant::now();
    assert_eq!(run.until("out"), "early\n");
    assert!(
        start.elapsed() < Duration::from_secs(8),
        "before it was stopped"
    );
}

#[test]
#[cfg(unix)]
fn an_endless_loop_is_stopped_with_what_it_has_started() {
    let book = book();
    let server = serve(&book, &["--seconds", "1"]);
    let page = Page::open(&server);
    let start = Instant::now();
    let told = page.run_rust(
        "fn main() {\n    let child = std::process::Command::new(\"sleep\").arg(\"1000\").spawn().unwrap();\n    \
         println!(\"{} {}\", std::process::id(), child.id());\n    loop { std::hint::black_box(()); }\n}",
    );
    told.assert_ends("stopped", "time");
    assert!(
        start.elapsed() > Duration::from_secs(1),
        "{:?}",
        start.elapsed()
    );
    let ids = told.text("out");
    assert_eq!(ids.split_whitespace().count(), 2, "{told:#?}");
    for id in ids.split_whitespace() {
        wait_until("the process is gone", SOON, || !is_alive(id));
    }
    assert!(is_cleared(&book));
}

#[test]
#[cfg(unix)]
fn what_a_program_leaves_running_ends_with_it() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let told = Page::open(server).run_rust(
        "fn main() {\n    let child = std::process::Command::new(\"sleep\").arg(\"1000\").spawn().unwrap();\n    \
         println!(\"{}\", child.id());\n}",
    );
    told.assert_ends("exit", 0);
    assert!(
        told.last()["ms"].as_u64() < Some(8_000),
        "nobody waits for it"
    );
    let id = told.text("out");
    wait_until("the process is gone", SOON, || !is_alive(id.trim()));
}

/// What is in no group and has no parent of the program's is found by what it inherits.
#[test]
#[cfg(target_os = "linux")]
fn what_hides_in_another_group_ends_with_the_program() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let page = Page::open(server);
    let told = page.run_rust(
        "use std::os::unix::process::CommandExt;\nfn main() {\n    \
         let child = std::process::Command::new(\"sleep\").arg(\"4242\").process_group(0).spawn().unwrap();\n    \
         let mut sh = std::process::Command::new(\"sh\");\n    \
         sh.args([\"-c\", \"setsid sleep 4243 >/dev/null 2>&1 & echo $!\"]).status().unwrap();\n    \
         println!(\"{}\", child.id());\n}",
    );
    told.assert_ends("exit", 0);
    assert!(
        told.last()["ms"].as_u64() < Some(8_000),
        "nobody waits for it"
    );
    let ids = told.text("out");
    assert_eq!(ids.split_whitespace().count(), 2, "{told:#?}");
    for id in ids.split_whitespace() {
        wait_until("the process is gone", SOON, || !is_alive(id));
    }
}

/// It cannot be found when it has another environment; but nobody waits for it.
#[test]
#[cfg(unix)]
fn what_holds_the_pipes_open_is_not_waited_for() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let told = Page::open(server).run_rust(
        "use std::os::unix::process::CommandExt;\nfn main() {\n    \
         std::process::Command::new(\"sleep\").arg(\"15\").env_clear().process_group(0).spawn().unwrap();\n    \
         println!(\"done\");\n    std::process::exit(3)\n}",
    );
    told.assert_ends("exit", 3);
    assert_eq!(told.text("out"), "done\n");
    assert!(
        told.last()["ms"].as_u64() < Some(8_000),
        "nobody waits for it"
    );
}

#[test]
#[cfg(unix)]
fn a_program_that_moves_to_another_group_is_stopped_all_the_same() {
    let book = book();
    let server = serve(&book, &["--seconds", "1"]);
    let page = Page::open(&server);
    let told = page.run_rust(
        "use std::{os::unix::process::CommandExt, process::Command};\nfn main() {\n    \
         let other = Command::new(\"sleep\").arg(\"4244\").process_group(0).spawn().unwrap();\n    \
         println!(\"{}\", std::process::id());\n    \
         let _ = Command::new(\"sleep\").arg(\"4245\").env_clear().process_group(other.id() as i32).exec();\n}",
    );
    told.assert_ends("stopped", "time");
    assert!(told.last()["ms"].as_u64() < Some(8_000), "{told:#?}");
    let id = told.text("out");
    wait_until("the process is gone", SOON, || !is_alive(id.trim()));
    assert!(is_cleared(&book), "the place is free again");
}

#[test]
fn endless_output_is_cut() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let page = Page::open(server);
    for (key, print) in [("out", "println"), ("err", "eprintln")] {
        let told = page.run_rust(&format!(
            "fn main() {{ loop {{ {print}!(\"again and again\"); }} }}"
        ));
        told.assert_ends("stopped", "output");
        assert_eq!(told.text(key).len(), 256 * 1024);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_gets_no_more_memory_than_it_may_have() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let told = Page::open(server).run_rust(
        "fn main() {\n    let mut kept = Vec::new();\n    loop {\n        kept.push(vec![1u8; 1 << 24]);\n        println!(\"{}\", kept.len() * 16);\n    }\n}",
    );
    told.assert_ends("stopped", "memory");
    let out = told.text("out");
    let mib: u32 = out.lines().last().unwrap().parse().unwrap();
    assert!((512..1100).contains(&mib), "{mib} MiB");
}

#[test]
#[cfg(target_os = "linux")]
fn the_compiler_gets_no_more_memory_than_it_may_have() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let source =
        "static FAT: [u8; 3 << 30] = [1; 3 << 30];\nfn main() { println!(\"{}\", FAT[1]) }";
    let told = Page::open(server).run_rust(source);
    told.assert_ends("exit", 101);
    assert!(told.text("err").contains("memory"), "{told:#?}");
}

#[test]
fn where_nothing_can_be_built_the_page_learns_it_too() {
    let book = book();
    book.write("target/run", "a file, and no folder");
    let server = serve(&book, &[]);
    server.wait_until_it_says("stderr", "programs cannot be built in");
    wait_until("what is asked for is refused", SOON, || {
        let run =
            Page::open(&server).start(&json!({ "language": "rust", "program": "ch01-hello" }));
        run.status == 503 && run.rest().contains("programs cannot be built in")
    });
}

#[test]
fn without_cargo_a_sentence_says_what_to_do() {
    let book = book();
    let server = Server::spawn(&book, &[], |command| {
        command.env("PATH", "/nowhere").env_remove("CARGO");
    });
    server.wait_until_it_says("stderr", "cargo cannot be started: install Rust");
    let told = Page::open(&server).run_rust("fn main() {}");
    told.assert_ends("exit", 1);
    assert!(
        told.text("err")
            .contains("cargo cannot be started: install Rust"),
        "{told:#?}"
    );
}

#[test]
fn two_run_at_a_time_and_the_third_waits_in_line() {
    let book = book();
    let server = serve_for_readers(&book, &[]);
    let page = Page::open(&server);
    let source = format!("fn main() {{ println!(\"here\"); {LOOP} }}");
    let request = json!({ "language": "rust", "program": "ch01-hello", "source": source });
    let mut first = page.start(&request);
    first.until("out");
    let mut second = page.start(&request);
    second.until("out");
    let hello = json!({ "language": "rust", "program": "ch01-hello" });
    let mut third = page.start(&hello);
    assert_eq!(third.next(), Some(json!({ "queued": 1 })));
    let mut fourth = page.start(&hello);
    assert_eq!(fourth.next(), Some(json!({ "queued": 2 })));
    fourth.assert_silent_for(Duration::from_millis(300));
    drop(third);
    assert_eq!(
        fourth.next(),
        Some(json!({ "queued": 1 })),
        "the third has gone"
    );
    drop(first);
    assert_eq!(fourth.next(), Some(json!({ "stage": "compiling" })));
    let told = fourth.finish();
    assert_eq!(told.text("out"), "hello\n");
    told.assert_ends("exit", 0);
}

#[test]
fn no_more_may_wait_than_there_is_patience_for() {
    let book = book();
    let server = serve_for_readers(&book, &[]);
    let page = Page::open(&server);
    let source = format!("fn main() {{ {LOOP} }}");
    let request = json!({ "language": "rust", "program": "ch01-hello", "source": source });
    let mut runs = vec![page.start(&request), page.start(&request)];
    for run in &mut runs {
        while run.until("stage") != "running" {}
    }
    for _ in 0..16 {
        let mut run = page.start(&request);
        assert!(run.next().is_some_and(|told| told["queued"].is_u64()));
        runs.push(run);
    }
    assert_eq!(page.start(&request).status, 503);
}

#[test]
#[cfg(unix)]
fn when_the_page_goes_the_run_ends_and_its_files_go() {
    let book = book();
    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let mut run = page.start(&json!({ "language": "rust", "source": format!(
        "fn main() {{\n    std::fs::write(std::env::temp_dir().join(\"a\"), \"a\").unwrap();\n    \
         let child = std::process::Command::new(\"sleep\").arg(\"1000\").spawn().unwrap();\n    \
         println!(\"{{}} {{}}\", std::process::id(), child.id());\n    {LOOP}\n}}"
    )}));
    let ids = run.until("out").as_str().unwrap().to_owned();
    assert!(!is_cleared(&book));
    for id in ids.split_whitespace() {
        assert!(is_alive(id), "{id}");
    }
    drop(run);
    // Sooner than the time limit would have it.
    let soon = Duration::from_secs(5);
    for id in ids.split_whitespace() {
        wait_until("the process is gone", soon, || !is_alive(id));
    }
    wait_until("the files are gone", soon, || is_cleared(&book));
}

#[test]
#[cfg(unix)]
fn folders_that_are_locked_or_deep_are_removed_all_the_same() {
    let book = book();
    // As few files as some systems let a program have open.
    let server = Server::spawn(&book, &[], |command| {
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -n 256; exec \"$0\" \"$@\""]);
        shell.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap());
        }
        shell.current_dir(book.root());
        *command = shell;
    });
    let page = Page::open(&server);
    let locked = "use std::{fs, os::unix::fs::PermissionsExt};\nfn main() {\n    \
         fs::create_dir_all(\"a/b\").unwrap();\n    fs::write(\"a/b/c\", \"\").unwrap();\n    \
         for folder in [\"a/b\", \"a\", \".\"] {\n        \
         fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();\n    }\n}";
    let deep = "fn main() {\n    for _ in 0..5000 {\n        std::fs::create_dir(\"folder\").unwrap();\n        \
         std::env::set_current_dir(\"folder\").unwrap();\n    }\n}";
    for source in [locked, deep, locked, deep, "fn main() {}"] {
        page.run_rust(source).assert_ends("exit", 0);
        wait_until("the files are gone", SOON, || is_cleared(&book));
    }
    assert_eq!(book.read("stderr"), "");
}

#[test]
#[cfg(unix)]
fn when_the_server_ends_so_does_what_it_runs() {
    let book = book();
    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let source = format!("fn main() {{ println!(\"{{}}\", std::process::id()); {LOOP} }}");
    let mut run = page.start(&json!({ "language": "rust", "source": source }));
    let id = run.until("out").as_str().unwrap().trim().to_owned();
    server.end();
    wait_until("the process is gone", Duration::from_secs(5), || {
        !is_alive(&id)
    });
    assert!(is_cleared(&book));
}

#[test]
fn an_exercise_runs_its_tests() {
    let book = book();
    let folder = "listings/ch01-bytes/exercise-1";
    let file = |name: &str, text: &str| book.write(&format!("{folder}/{name}"), text);
    file(
        "Cargo.toml",
        "[package]\nname = \"ch01-exercise-1\"\ndescription = \"How large?\"\nedition.workspace = true\n\
         [package.metadata.exercise]\nkind = \"predict\"\n[lib]\ndoctest = false\n\
         [[test]]\nname = \"ch01-exercise-1-solution\"\npath = \"src/solution.rs\"\ntest = false\n\
         [dependencies]\nnode-buffer = { workspace = true }\n",
    );
    let starter = "//! Guess.\n\npub const GUESS: usize = 1;\n\n#[cfg(test)]\nmod tests;\n";
    let solution = starter
        .replace("= 1", "= 8192")
        .replace("mod tests", "#[path = \"tests.rs\"]\nmod tests");
    file("src/lib.rs", starter);
    file("src/solution.rs", &solution);
    file(
        "src/tests.rs",
        "use super::*;\n\n#[test]\nfn it_is_right() {\n    assert_eq!(GUESS, node_buffer::pool_size());\n}\n",
    );
    file("hints.md", "- More.\n- Much more.\n");
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n{{#listing hello}}\n\n{{#exercise exercise-1}}\n",
    );

    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let mut request = json!({ "language": "rust", "program": "ch01-exercise-1", "test": true });
    let told = page.run(&request);
    told.assert_ends("exit", 101);
    let out = told.text("out");
    assert!(out.contains("it_is_right"), "{out}");
    assert!(
        out.contains("listings/ch01-bytes/exercise-1/src/tests.rs:5:5"),
        "{out}"
    );

    for solved in [starter.replace("= 1", "= 8192"), solution] {
        request["source"] = solved.into();
        let told = page.run(&request);
        told.assert_ends("exit", 0);
        assert!(told.text("out").contains("1 passed"), "{told:#?}");
    }
}

#[test]
fn a_listing_may_be_given_tests() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let told = Page::open(server).run(&json!({
        "language": "rust", "program": "ch01-hello", "test": true,
        "source": "fn main() {}\n#[test]\nfn adds_up() {\n    assert_eq!(1 + 1, 2);\n}\n"
    }));
    told.assert_ends("exit", 0);
    assert!(told.text("out").contains("adds_up"), "{told:#?}");
}

#[test]
fn a_block_of_a_chapter_runs_with_its_hidden_lines() {
    let book = book();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n{{#listing hello}}\n\n```rust\n# let hidden = node_buffer::pool_size();\nlet shown = hidden + 1;\n\
         println!(\"{shown}\");\n```\n\n```rust\nfn main() {\n    eprintln!(\"whole\");\n}\n```\n",
    );
    let server = serve(&book, &[]);
    let page = Page::open(&server);
    let request =
        |line| json!({ "language": "rust", "program": format!("src/ch01-bytes.md:{line}") });
    let told = page.run(&request(5));
    assert_eq!(told.text("out"), "8193\n", "{told:#?}");
    assert_eq!(told.text("err"), "");
    assert_eq!(page.run(&request(11)).text("err"), "whole\n");
    assert_eq!(page.start(&request(6)).status, 404);
    assert_eq!(page.start(&request(3)).status, 404);

    let mut edited = request(5);
    edited["source"] = "fn main() {\n    oops\n}\n".into();
    let told = page.run(&edited);
    assert!(told.text("err").contains("block.rs:2:5"), "{told:#?}");
    assert_names_no_folder(&book, &told);
}

#[test]
fn a_rust_program_models_the_release_that_is_asked_for() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let page = Page::open(server);
    let source = "fn main() { println!(\"{:?}\", std::env::var(\"NODE_RELEASE\").ok()) }";
    let mut request = json!({ "language": "rust", "source": source, "release": 26 });
    assert_eq!(page.run(&request).text("out"), "Some(\"26\")\n");
    request["release"] = Value::Null;
    assert_eq!(page.run(&request).text("out"), "None\n");
    request["release"] = 23.into();
    assert_eq!(page.start(&request).status, 422);
}

#[test]
fn node_programs_run_with_the_readers_node() {
    if Command::new("node").arg("--version").output().is_err() {
        println!("NOT TESTED: there is no `node` on the path");
        return;
    }
    let book = book();
    book.write("listings/ch01-bytes/hello/word.txt", "a word");
    let script = "import fs from 'node:fs';\nconsole.log(fs.readFileSync('word.txt', 'utf8'));\n";
    book.write("listings/ch01-bytes/hello/node.mjs", script);
    book.write(
        "answers/ch01-bytes/alone/node.mjs",
        "// Node alone\nconsole.error('alone');\n",
    );
    book.write("answers/ch01-bytes/alone/output.txt", "");
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n{{#listing hello}}\n\n{{#answer alone}}\n\n```js\nconsole.log(1 + 1); // prints: 2\n```\n",
    );
    let server = serve(&book, &["--seconds", "3"]);
    let page = Page::open(&server);
    let version = page.node.clone().expect("the page knows the version");
    assert!(
        version.starts_with(|c: char| c.is_ascii_digit()),
        "{version}"
    );

    let request = |program: &str, source: Option<&str>| {
        page.run(&json!({ "language": "node", "program": program, "source": source }))
    };
    let told = request("ch01-hello", None);
    let is_compiling = |told: &Value| told["stage"] == "compiling";
    assert!(!told.0.iter().any(is_compiling), "{told:#?}");
    assert_eq!(told.text("out"), "a word\n");
    told.assert_ends("exit", 0);
    assert_eq!(request("ch01-alone", None).text("err"), "alone\n");
    assert_eq!(request("src/ch01-bytes.md:7", None).text("out"), "2\n");
    let told = request("ch01-hello", Some("console.log(process.version)"));
    assert_eq!(told.text("out"), format!("v{version}\n"));

    let told = request("ch01-hello", Some("const a = 1;\na.b.c;"));
    told.assert_ends("exit", 1);
    let err = told.text("err");
    assert!(
        err.contains("listings/ch01-bytes/hello/node.mjs:2"),
        "{err}"
    );
    assert_names_no_folder(&book, &told);
    request("src/ch01-bytes.md:7", Some("for (;;);")).assert_ends("stopped", "time");
}

#[test]
fn without_node_a_sentence_says_what_to_do() {
    let book = book();
    let server = Server::start(&book, &[]);
    let page = Page::open(&server);
    assert_eq!(page.node, None);
    let run = page.start(&json!({ "language": "node", "program": "ch01-hello" }));
    assert_eq!(run.status, 503);
    assert!(run.rest().contains("https://nodejs.org"));
}

#[test]
fn what_cannot_be_run_is_refused_with_a_sentence() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let page = Page::open(server);
    let refused = |body: &str| {
        let run = Run::start(page.address, &page.headers(), body);
        let status = run.status;
        let answer: Value = serde_json::from_str(&run.rest()).unwrap();
        (
            status,
            answer["error"].as_str().expect("a sentence").to_owned(),
        )
    };
    for (body, status, words) in [
        ("", 422, "no request"),
        ("{}", 422, "language"),
        ("{\"language\": \"rust\"}", 422, "say what to run"),
        (
            "{\"language\": \"c\", \"source\": \"\"}",
            422,
            "unknown variant",
        ),
        (
            "{\"language\": \"rust\", \"source\": \"\", \"extra\": 1}",
            422,
            "extra",
        ),
        (
            "{\"language\": \"rust\", \"program\": \"ch01-none\"}",
            404,
            "no Rust program `ch01-none`",
        ),
        (
            "{\"language\": \"rust\", \"program\": \"../../etc\"}",
            404,
            "no Rust program",
        ),
        (
            "{\"language\": \"rust\", \"program\": \"/etc/passwd:1\"}",
            404,
            "no block",
        ),
    ] {
        let (got, sentence) = refused(body);
        assert_eq!(got, status, "{body}: {sentence}");
        assert!(sentence.contains(words), "{body}: {sentence}");
    }
    let with_source = |length: usize, character: &str| {
        json!({ "language": "rust", "source": format!("fn main() {{}} //{}", character.repeat(length)) }).to_string()
    };
    assert_eq!(refused(&with_source(65536, "a")).0, 413);
    assert_eq!(refused(&with_source(10 << 20, "a")).0, 413);
    let fits = with_source(65000, "\u{1}"); // Six characters each, in JSON.
    assert_eq!(Run::start(page.address, &page.headers(), &fits).status, 200);
}

#[test]
fn nobody_but_a_page_of_the_book_may_run_anything() {
    let book = book();
    let server = serve_for_readers(&book, &[]);
    let page = Page::open(&server);
    let marker = book.path("marker");
    let source = format!("fn main() {{ std::fs::write({marker:?}, \"\").unwrap() }}");
    let body = json!({ "language": "rust", "source": source }).to_string();
    let address = page.address;
    let port = address.split(':').nth(1).unwrap();

    let set = |name: &str, value: Option<&str>| {
        let mut headers = page.headers();
        headers.retain(|(header, _)| *header != name);
        if let Some(value) = value {
            headers.push(("", value.to_owned()));
            headers.last_mut().unwrap().0 = match name {
                "Host" => "Host",
                "Origin" => "Origin",
                "Sec-Fetch-Site" => "Sec-Fetch-Site",
                "Content-Type" => "Content-Type",
                _ => "X-Run-Token",
            };
        }
        headers
    };
    let evil_host = format!("evil.example:{port}");
    let evil_origin = format!("http://evil.example:{port}");
    let rebound = vec![
        ("Host", evil_host.clone()),
        ("Origin", evil_origin.clone()),
        ("Sec-Fetch-Site", "same-origin".to_owned()),
        ("Content-Type", "application/json".to_owned()),
        ("X-Run-Token", page.token.clone()),
    ];
    let form = vec![
        ("Host", address.to_owned()),
        ("Origin", "http://evil.example".to_owned()),
        ("Sec-Fetch-Site", "cross-site".to_owned()),
        (
            "Content-Type",
            "application/x-www-form-urlencoded".to_owned(),
        ),
    ];
    let mut form_of_ours = form.clone();
    form_of_ours[1].1 = format!("http://{address}");
    form_of_ours[2].1 = "same-origin".to_owned();
    let mut two_hosts = page.headers();
    two_hosts.push(("Host", evil_host.clone()));
    let other_token = "0".repeat(64);
    for attack in [
        set("Host", None),
        set("Host", Some(&evil_host)),
        set("Host", Some("127.0.0.1")),
        set("Origin", None),
        set("Origin", Some("null")),
        set("Origin", Some("http://evil.example")),
        set("Origin", Some(&evil_origin)),
        set("Origin", Some("http://localhost:1")),
        set("Sec-Fetch-Site", Some("cross-site")),
        set("Sec-Fetch-Site", Some("same-site")),
        set("Sec-Fetch-Site", Some("none")),
        set("Content-Type", None),
        set("Content-Type", Some("text/plain")),
        set(
            "Content-Type",
            Some("multipart/form-data; boundary=application/json"),
        ),
        set("X-Run-Token", None),
        set("X-Run-Token", Some("")),
        set("X-Run-Token", Some(&page.token[..63])),
        set("X-Run-Token", Some(&other_token)),
        rebound,
        form,
        form_of_ours,
        two_hosts,
    ] {
        let run = Run::start(address, &attack, &body);
        let (status, answer) = (run.status, run.rest());
        assert_eq!(status, 403, "{attack:?}: {answer}");
        assert!(answer.contains("\"error\""), "{answer}");
        assert!(!answer.contains(&page.token), "{answer}");
    }
    // What might have been started is done when two later runs, one in each slot, are.
    let hello = json!({ "language": "rust", "program": "ch01-hello" });
    let later = [page.start(&hello), page.start(&hello)];
    for run in later {
        assert_eq!(run.finish().text("out"), "hello\n");
    }
    assert!(!marker.exists(), "an attack has run something");
    Run::start(address, &page.headers(), &body)
        .finish()
        .assert_ends("exit", 0);
    assert!(marker.exists(), "the page itself runs it");
}

#[test]
fn a_name_from_elsewhere_is_shown_no_page_and_no_token() {
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let token = Page::open(server).token;
    let get = |headers: &str| {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        write!(
            stream,
            "GET /ch01-bytes.html HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let host = format!("Host: {}\r\n", server.address);
    for headers in [
        "Host: evil.example\r\n".to_owned(),
        format!(
            "Host: evil.example:{}\r\n",
            server.address.split(':').nth(1).unwrap()
        ),
        format!("{host}Origin: http://evil.example\r\n"),
    ] {
        let answer = get(&headers);
        assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
        assert!(!answer.contains(&token), "{answer}");
    }
    let answer = get(&host);
    assert!(answer.contains(&token));
    for header in [
        "cache-control: no-store",
        "content-security-policy: frame-ancestors 'self'",
        "cross-origin-resource-policy: same-origin",
        "x-content-type-options: nosniff",
    ] {
        assert!(answer.contains(header), "{answer}");
    }
    assert!(
        !answer.to_lowercase().contains("access-control"),
        "{answer}"
    );
}

/// Only root can play another user.
#[test]
#[cfg(target_os = "linux")]
fn another_user_of_the_machine_is_shown_no_token_and_runs_nothing() {
    use std::os::unix::{fs::MetadataExt, process::CommandExt};
    let bash = Command::new("bash").args(["-c", "exit"]).status();
    if fs::metadata("/proc/self").unwrap().uid() != 0 || bash.is_err() {
        println!("NOT TESTED: this is not root, or there is no `bash`");
        return;
    }
    let shared = shared();
    let Shared { server, .. } = &*shared;
    let page = Page::open(server);
    let port = server.address.split(':').nth(1).unwrap();
    let ask = |request: &str, user: u32| {
        let script = format!("exec 3<>/dev/tcp/127.0.0.1/{port}; printf %s \"$1\" >&3; cat <&3");
        let mut bash = Command::new("bash");
        bash.args(["-c", &script, "bash", request])
            .current_dir("/")
            .uid(user);
        String::from_utf8_lossy(&bash.output().unwrap().stdout).into_owned()
    };
    let get = |path: &str| format!("GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", server.address);
    let body = "{\"language\":\"rust\",\"program\":\"ch01-hello\"}";
    let headers = page.headers().into_iter();
    let headers: String = headers
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let post = format!(
        "POST /run HTTP/1.0\r\n{headers}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    for request in [
        get("/"),
        get("/ch01-bytes.html"),
        get("/none"),
        post.clone(),
    ] {
        let answer = ask(&request, 65534);
        assert!(answer.starts_with("HTTP/1.0 403"), "{answer}");
        assert!(
            answer.contains("for the user who has started it"),
            "{answer}"
        );
        assert!(!answer.contains(&page.token), "{answer}");
    }
    assert!(ask(&get("/ch01-bytes.html"), 0).contains(&page.token));
    assert!(ask(&post, 0).contains("\"exit\":0"));
}

#[test]
fn nothing_outside_the_rendered_book_is_served() {
    let book = book();
    let server = serve(&book, &[]);
    book.write("secret.txt", "the secret");
    book.write("book/in-the-folder.txt", "the secret");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(book.path("secret.txt"), book.path("book/link.txt")).unwrap();
        std::os::unix::fs::symlink("/etc", book.path("book/etc")).unwrap();
        // The author links it into the book: what is rendered again takes in no link either.
        std::os::unix::fs::symlink("/etc", book.path("src/etc")).unwrap();
    }
    let absolute = book.path("secret.txt");
    for path in [
        "/../secret.txt",
        "/./../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/index.html/../../secret.txt",
        "/css/../../secret.txt",
        "//secret.txt",
        "/link.txt",
        "/in-the-folder.txt",
        "/etc/passwd",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/.made-by-book",
        "/Cargo.toml",
        &format!("/{}", absolute.display()),
        &format!("{}", absolute.display()),
        &format!("/%2f{}", absolute.display()),
        "/index.html%00.txt",
        "/%ff",
    ] {
        let answer = server.get(path);
        let status = answer.lines().next().unwrap();
        assert!(status.starts_with("HTTP/1.1 404"), "{path}: {status}");
        assert!(
            !answer.contains("the secret") && !answer.contains("root:"),
            "{path}"
        );
    }
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    assert!(server.get("/%69ndex.html?a=b").starts_with("HTTP/1.1 200"));
}

#[test]
fn with_no_run_nothing_is_run() {
    let book = book();
    let server = serve(&book, &["--no-run"]);
    let page = server.get("/ch01-bytes.html");
    assert!(page.contains("id=\"hello\""));
    assert_eq!(meta(&page, "run-token"), None);
    assert_eq!(meta(&page, "run-node"), None);
    let headers = [
        ("Host", server.address.clone()),
        ("Origin", format!("http://{}", server.address)),
        ("Content-Type", "application/json".to_owned()),
        ("X-Run-Token", String::new()),
    ];
    let run = Run::start(
        &server.address,
        &headers,
        "{\"language\":\"rust\",\"program\":\"ch01-hello\"}",
    );
    assert_eq!(run.status, 503);
    assert!(run.rest().contains("--no-run"));
    assert!(!book.path("target").exists(), "nothing is prepared either");
}

#[test]
fn pages_written_for_another_server_know_nothing_of_this() {
    let book = book();
    book.run(&["build"]);
    assert_eq!(meta(&book.read("book/ch01-bytes.html"), "run-token"), None);
}
