//! Serves the book on this machine, and reloads the open pages when it changes.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::Instant;

use anyhow::{Error, Result, anyhow};
use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use axum::routing::get;
use tokio::sync::broadcast::{Receiver, Sender, channel};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::destination;
use crate::render::render;
use crate::watch::Watch;

/// The port the book is served on when no other is asked for.
pub const DEFAULT_PORT: u16 = 3000;

/// Where mdBook's own script in each page listens for the word `reload`.
const RELOAD_AT: &str = "__reload";

/// Builds the book in `root` and serves it until the program is stopped.
///
/// # Errors
///
/// When the port cannot be had, or the book cannot be built the first time.
pub fn serve(root: &Path, port: u16, open: bool) -> Result<()> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| explain(error, port))?;
    let address = format!("http://{}", listener.local_addr()?);

    let dest = root.join(destination::DEFAULT);
    // Watching begins first, so that a change made during the build is not lost.
    let watch = Watch::start(root)?;
    render(root, &dest, Some(RELOAD_AT))?;
    println!("The book is at {address}  (Ctrl+C ends)");
    if open {
        thread::spawn(move || open_browser(&address));
    }

    let (reload, _) = channel(1);
    tokio::runtime::Runtime::new()?.block_on(async {
        let pages = pages(&dest, reload.clone());
        let (root, dest) = (root.to_path_buf(), dest.clone());
        thread::spawn(move || rebuild_on_change(&watch, &root, &dest, &reload));
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, pages).await?;
        Ok(())
    })
}

/// Shows the book in a browser. Some systems return from this only when the browser is closed.
fn open_browser(address: &str) {
    if let Err(error) = open::that(address) {
        eprintln!("no browser could be started ({error}): open {address} yourself");
    }
}

/// Builds the book again after each change. While it cannot be built, the last good pages stay.
fn rebuild_on_change(watch: &Watch, root: &Path, dest: &Path, reload: &Sender<()>) {
    while let Some(changed) = watch.next() {
        let changed = changed.strip_prefix(root).unwrap_or(&changed).display();
        let start = Instant::now();
        match render(root, dest, Some(RELOAD_AT)) {
            Ok(()) => {
                println!("{changed} changed: rebuilt in {:.1?}", start.elapsed());
                // It is no error that no page is open.
                let _ = reload.send(());
            }
            Err(error) => {
                eprintln!("{changed} changed, and the pages stay as they were:\n{error:#}")
            }
        }
    }
}

/// The pages in `dest`, and the endpoint that tells them to reload.
fn pages(dest: &Path, reload: Sender<()>) -> Router {
    let not_found = ServeFile::new(dest.join("404.html"));
    let upgrade = async move |socket: WebSocketUpgrade| {
        let changes = reload.subscribe();
        socket.on_upgrade(|socket| tell(socket, changes))
    };
    Router::new()
        .route(&format!("/{RELOAD_AT}"), get(upgrade))
        .fallback_service(ServeDir::new(dest).not_found_service(not_found))
        // A browser must not show a page it remembers from before the change.
        .layer(SetResponseHeaderLayer::overriding(
            CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
}

/// Tells one open page about the next change; the page then reloads and connects anew.
async fn tell(mut socket: WebSocket, mut changes: Receiver<()>) {
    if changes.recv().await.is_ok() {
        // A page that was closed meanwhile needs no word.
        let _ = socket.send(Message::text("reload")).await;
    }
}

/// What to do about a port that cannot be had.
fn explain(error: std::io::Error, port: u16) -> Error {
    match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is taken by another program: stop that one, or choose another port with `cargo run -- serve --port {}`",
            port.wrapping_add(1)
        ),
        _ => anyhow!(
            "port {port} cannot be served on ({error}): choose another with `cargo run -- serve --port {DEFAULT_PORT}`"
        ),
    }
}
