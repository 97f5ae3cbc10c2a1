//! A running `book serve`, and what a page asks of it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::SmallBook;

/// How long something may take that happens soon.
pub const SOON: Duration = Duration::from_secs(20);

/// A running `book serve`, ended when it is dropped.
pub struct Server {
    folder: PathBuf,
    process: Child,
    pub address: String,
}

impl Server {
    /// Starts a server that finds no other program on its path.
    pub fn start(book: &SmallBook, arguments: &[&str]) -> Server {
        Server::spawn(book, arguments, |command| {
            command.env("PATH", "/nowhere");
        })
    }

    /// Starts a server in a process that `prepare` has the last word on.
    pub fn spawn(
        book: &SmallBook,
        arguments: &[&str],
        prepare: impl FnOnce(&mut Command),
    ) -> Server {
        let mut command = book.command(&[&["serve", "--port", "0"], arguments].concat());
        prepare(&mut command);
        let process = command
            .stdout(File::create(book.path("stdout")).unwrap())
            .stderr(File::create(book.path("stderr")).unwrap())
            .spawn()
            .unwrap();
        let mut server = Server {
            folder: book.root().to_owned(),
            process,
            address: String::new(),
        };
        server.wait_until_it_says("stdout", "\n");
        server.address = address_in(&book.read("stdout"));
        server
    }

    /// Starts a server whose standard output nobody reads beyond its address.
    pub fn start_unheard(book: &SmallBook) -> Server {
        let mut command = book.command(&["serve", "--port", "0", "--no-run"]);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        Server {
            folder: book.root().to_owned(),
            process,
            address: address_in(&line),
        }
    }

    /// Waits until the server has written `text` to `stream`.
    #[track_caller]
    pub fn wait_until_it_says(&self, stream: &str, text: &str) {
        let start = Instant::now();
        let said = || fs::read_to_string(self.folder.join(stream)).unwrap();
        while !said().contains(text) {
            assert!(start.elapsed() < SOON, "{text:?} is not in {:?}", said());
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

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The address that a server has said.
fn address_in(line: &str) -> String {
    let rest = line
        .split("http://")
        .nth(1)
        .unwrap_or_else(|| panic!("no address: {line}"));
    rest.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
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
