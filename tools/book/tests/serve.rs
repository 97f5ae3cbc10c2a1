//! The served book: its pages, and how they learn of a change.

mod support;

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use support::SmallBook;

/// How long something may take that happens soon.
const SOON: Duration = Duration::from_secs(20);

/// A running `book serve`, ended when it is dropped.
struct Server<'a> {
    book: &'a SmallBook,
    process: Child,
    address: String,
}

impl Server<'_> {
    fn start<'a>(book: &'a SmallBook, arguments: &[&str]) -> Server<'a> {
        let process = book
            .command(&[&["serve", "--port", "0"], arguments].concat())
            .env("PATH", "/nowhere")
            .stdout(File::create(book.path("stdout")).unwrap())
            .stderr(File::create(book.path("stderr")).unwrap())
            .spawn()
            .unwrap();
        let mut server = Server {
            book,
            process,
            address: String::new(),
        };
        server.wait_until_it_says("stdout", "\n");
        let line = book.read("stdout");
        let address = line
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split_whitespace().next());
        server.address = address
            .unwrap_or_else(|| panic!("no address: {line}"))
            .to_owned();
        server
    }

    /// Waits until the server has written `text` to `stream`.
    #[track_caller]
    fn wait_until_it_says(&self, stream: &str, text: &str) {
        let start = Instant::now();
        while !self.book.read(stream).contains(text) {
            assert!(
                start.elapsed() < SOON,
                "{text:?} is not in {:?}",
                self.book.read(stream)
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends one request and gives the open connection.
    fn request(&self, path: &str, headers: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(SOON)).unwrap();
        let host = &self.address;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n"
        )
        .unwrap();
        stream
    }

    /// The whole answer for one page.
    fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        let mut stream = self.request(path, "Connection: close\r\n");
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Connects as the script in an open page does.
    fn listen(&self) -> TcpStream {
        let mut socket = self.request(
            "/__reload",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
        );
        read_until(&mut socket, "\r\n\r\n");
        socket
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Reads until `text` has come.
#[track_caller]
fn read_until(from: &mut TcpStream, text: &str) {
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains(text) {
        let mut byte = [0];
        let heard_so_far = String::from_utf8_lossy(&heard);
        if let Err(error) = from.read_exact(&mut byte) {
            panic!("{error}; no {text:?} in {heard_so_far:?}");
        }
        heard.push(byte[0]);
    }
}

#[test]
fn pages_are_served_on_this_machine_alone() {
    let book = SmallBook::new();
    let server = Server::start(&book, &[]);
    assert!(
        server.address.starts_with("127.0.0.1:"),
        "{}",
        server.address
    );
    let page = server.get("/ch01-bytes.html");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("cache-control: no-store"), "{page}");
    assert!(page.contains("id=\"hello\""), "{page}");
    assert!(server.get("/nowhere.html").starts_with("HTTP/1.1 404"));
}

#[test]
fn an_open_page_is_told_to_reload_after_a_change() {
    let book = SmallBook::new();
    let server = Server::start(&book, &[]);
    let page = server.get("/ch01-bytes.html");
    assert!(page.contains("\"__reload\""), "the page listens there");

    let mut socket = server.listen();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\nNew words.\n\n{{#listing hello}}\n",
    );
    read_until(&mut socket, "reload");
    assert!(server.get("/ch01-bytes.html").contains("New words."));

    // Building reads every file, which must not count as a change.
    let mut socket = server.listen();
    socket
        .set_read_timeout(Some(Duration::from_secs(1)))
        .unwrap();
    assert!(
        socket.read(&mut [0; 16]).is_err(),
        "a reload without a change"
    );

    book.write("listings/ch01-bytes/hello/output.txt", "goodbye\n");
    socket.set_read_timeout(Some(SOON)).unwrap();
    read_until(&mut socket, "reload");
    assert!(server.get("/ch01-bytes.html").contains("goodbye"));
}

#[test]
fn while_the_book_is_broken_the_last_good_pages_stay() {
    let book = SmallBook::new();
    let server = Server::start(&book, &[]);
    book.write("src/ch01-bytes.md", "# Bytes\n\n{{#listing nowhere}}\n");
    server.wait_until_it_says("stderr", "src/ch01-bytes.md:3: ");
    assert!(server.get("/ch01-bytes.html").contains("id=\"hello\""));
}

#[test]
fn when_no_browser_starts_the_address_is_named() {
    let book = SmallBook::new();
    let server = Server::start(&book, &["--open"]);
    let advice = format!("open http://{} yourself", server.address);
    server.wait_until_it_says("stderr", &advice);
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
}
