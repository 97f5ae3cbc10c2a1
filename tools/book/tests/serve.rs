//! The served book: its pages, and how they learn of a change.

mod support;

use std::io::Read;
use std::time::Duration;

use support::SmallBook;
use support::server::{SOON, Server, read_until};

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

#[test]
fn when_nobody_reads_what_the_server_says_it_goes_on() {
    let book = SmallBook::new();
    let server = Server::start_unheard(&book);
    for words in ["New words.", "Newer words."] {
        let mut socket = server.listen();
        book.write(
            "src/ch01-bytes.md",
            &format!("# Bytes\n\n{words}\n\n{{{{#listing hello}}}}\n"),
        );
        read_until(&mut socket, "reload");
        assert!(server.get("/ch01-bytes.html").contains(words));
    }
}
