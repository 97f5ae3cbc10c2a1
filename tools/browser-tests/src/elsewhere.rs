//! A site elsewhere, whose page means harm.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use anyhow::Result;

/// A server of its own, on another port, until the tests end.
pub struct Elsewhere {
    port: u16,
}

impl Elsewhere {
    /// Serves a page whose body is `body` to whoever asks.
    ///
    /// # Errors
    ///
    /// No port is free.
    pub fn serve(body: &str) -> Result<Elsewhere> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let page = format!("<!doctype html><title>Elsewhere</title>{body}");
        let answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{page}",
            page.len()
        );
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                // A browser that has gone away is no concern of ours.
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        Ok(Elsewhere { port })
    }

    /// The address of its page, under a name that is not this machine's.
    pub fn address(&self) -> String {
        format!("http://elsewhere.example:{}/", self.port)
    }
}
