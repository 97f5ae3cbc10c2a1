//! A running `book serve`, and what a page asks of it.

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use super::SmallBook;

/// How long something may take that happens soon.
pub const SOON: Duration = Duration::from_secs(20);

/// A running `book serve`, ended when it is dropped.
pub struct Server<'a> {
    book: &'a SmallBook,
    process: Child,
    pub address: String,
}

impl Server<'_> {
    /// Starts a server that finds no other program on its path.
    pub fn start<'a>(book: &'a SmallBook, arguments: &[&str]) -> Server<'a> {
        Server::spawn(book, arguments, |command| {
            command.env("PATH", "/nowhere");
        })
    }

    /// Starts a server in a process that `prepare` has the last word on.
    pub fn spawn<'a>(
        book: &'a SmallBook,
        arguments: &[&str],
        prepare: impl FnOnce(&mut Command),
    ) -> Server<'a> {
        let mut command = book.command(&[&["serve", "--port", "0"], arguments].concat());
        prepare(&mut command);
        let process = command
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
    pub fn wait_until_it_says(&self, stream: &str, text: &str) {
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
    pub fn request(&self, path: &str, headers: &str) -> TcpStream {
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
    pub fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        let mut stream = self.request(path, "Connection: close\r\n");
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Connects as the script in an open page does.
    pub fn listen(&self) -> TcpStream {
        let mut socket = self.request(
            "/__reload",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
        );
        read_until(&mut socket, "\r\n\r\n");
        socket
    }

    /// Asks the server to end, as Ctrl+C does, and waits until it has.
    #[cfg(unix)]
    pub fn end(mut self) {
        let kill = format!("kill -INT {}", self.process.id());
        Command::new("sh").args(["-c", &kill]).status().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads until `text` has come.
#[track_caller]
pub fn read_until(from: &mut TcpStream, text: &str) {
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
