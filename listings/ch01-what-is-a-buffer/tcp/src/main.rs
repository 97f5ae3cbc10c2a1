//! A question and an answer over TCP.

use std::io::{Read, Result, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;

use node_buffer::Buffer;

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;

    let server = thread::spawn(move || -> Result<()> {
        let (mut socket, _) = listener.accept()?;
        println!("the server got {:?}", receive(&mut socket)?);
        let answer = Buffer::from("pong");
        socket.write_all(&answer.to_vec())
    });

    let mut socket = TcpStream::connect(address)?;
    let question = Buffer::from("ping");
    socket.write_all(&question.to_vec())?;
    socket.shutdown(Shutdown::Write)?;
    println!("the client got {:?}", receive(&mut socket)?);

    server.join().map_err(|_| "the server panicked")??;
    Ok(())
}

/// All the bytes that come, until the other side has no more.
fn receive(socket: &mut TcpStream) -> Result<Buffer> {
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes)?;
    Ok(Buffer::from(bytes.as_slice()))
}
