//! Serves the book on this machine, runs its programs, and reloads the open pages when it changes.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Error, Result, anyhow};
use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderName, HeaderValue, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use clap::Args;
use futures_util::future::select_all;
use tokio::sync::broadcast::{Receiver, Sender, channel};
use tokio::task::block_in_place;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::destination;
use crate::pages::Pages;
use crate::render::render;
use crate::run::guard::Guard;
use crate::run::{self, Limits, Refusal, Runner};
use crate::terminal::{complain, say};
use crate::watch::Watch;

/// The port the book is served on when no other is asked for.
pub const DEFAULT_PORT: u16 = 3000;

/// Where mdBook's own script in each page listens for the word `reload`.
const RELOAD_AT: &str = "__reload";

/// Where a page has its programs run.
const RUN_AT: &str = "/run";

/// What each answer tells the browser: to remember no page from before a change, to take nothing for what it is not, and to
/// show or read the book nowhere but in its own pages.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'self'"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

// How to serve the book. This is no doc comment, as clap would show that as the command's.
#[derive(Args)]
pub struct Options {
    /// The port to serve it on; 0 takes any free one.
    #[arg(long, default_value_t = DEFAULT_PORT)]
    port: u16,
    /// Open the book in a browser.
    #[arg(long)]
    open: bool,
    /// Run nothing: the pages show what was recorded.
    #[arg(long)]
    no_run: bool,
    #[command(flatten)]
    limits: Limits,
}

/// Builds the book in `root` and serves it until the program is stopped.
///
/// # Errors
///
/// When the port cannot be had, or the book cannot be built the first time.
pub fn serve(root: &Path, options: Options) -> Result<()> {
    let port = options.port;
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| explain(error, port))?;
    let local = listener.local_addr()?;
    let address = format!("http://{local}");

    let dest = root.join(destination::DEFAULT);
    // Watching begins first, so that a change made during the build is not lost.
    let watch = Watch::start(root)?;
    render(root, &dest, Some(RELOAD_AT))?;

    let runtime = tokio::runtime::Runtime::new()?;
    let guard = Guard::new(local.port());
    let runner =
        (!options.no_run).then(|| Arc::new(runtime.block_on(Runner::new(root, options.limits))));
    let meta = runner.as_ref().map(|runner| runner.meta(&guard));
    let pages = Arc::new(Pages::read(&dest, meta.unwrap_or_default())?);
    say(format_args!("The book is at {address}  (Ctrl+C ends)"));
    if options.open {
        thread::spawn(move || open_browser(&address));
    }

    let (reload, _) = channel(1);
    let served = runtime.block_on(async {
        if let Some(runner) = runner.clone() {
            tokio::spawn(async move { runner.open().await });
        }
        let router = router(Arc::new(guard), runner, Arc::clone(&pages), reload.clone());
        let (root, dest) = (root.to_path_buf(), dest.clone());
        thread::spawn(move || rebuild_on_change(&watch, &root, &dest, &pages, &reload));
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let router = router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::select! {
            served = axum::serve(listener, router) => Ok(served?),
            () = told_to_end() => Ok(()),
        }
    });
    // With the runtime go the runs, and with them what they have started and written.
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// Waits until the reader, or the system, wants the program to end.
async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [
            SignalKind::interrupt(),
            SignalKind::terminate(),
            SignalKind::hangup(),
        ];
        if let Ok(mut signals) = kinds.into_iter().map(signal).collect::<Result<Vec<_>, _>>() {
            select_all(signals.iter_mut().map(|signal| Box::pin(signal.recv()))).await;
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}

/// Shows the book in a browser. Some systems return from this only when the browser is closed.
fn open_browser(address: &str) {
    if let Err(error) = open::that(address) {
        complain(format_args!(
            "no browser could be started ({error}): open {address} yourself"
        ));
    }
}

/// Builds the book again after each change. While it cannot be built, the last good pages stay.
fn rebuild_on_change(watch: &Watch, root: &Path, dest: &Path, pages: &Pages, reload: &Sender<()>) {
    while let Some(changed) = watch.next() {
        let changed = changed.strip_prefix(root).unwrap_or(&changed).display();
        let start = Instant::now();
        match render(root, dest, Some(RELOAD_AT)).and_then(|()| pages.refresh()) {
            Ok(()) => {
                let took = start.elapsed();
                say(format_args!("{changed} changed: rebuilt in {took:.1?}"));
                // It is no error that no page is open.
                let _ = reload.send(());
            }
            Err(error) => complain(format_args!(
                "{changed} changed, and the pages stay as they were:\n{error:#}"
            )),
        }
    }
}

/// The pages, the endpoint that tells them to reload, and the one that runs their programs.
fn router(
    guard: Arc<Guard>,
    runner: Option<Arc<Runner>>,
    pages: Arc<Pages>,
    reload: Sender<()>,
) -> Router {
    let upgrade = async move |socket: WebSocketUpgrade| {
        let changes = reload.subscribe();
        socket.on_upgrade(|socket| tell(socket, changes))
    };
    let answer = async move |uri: Uri| pages.answer(&uri);
    // With nothing to run, whoever asks may hear so, and read.
    let (run, page) = match runner {
        Some(runner) => {
            let admit_run = middleware::from_fn_with_state(Arc::clone(&guard), admit_run);
            let keep_token = middleware::from_fn_with_state(Arc::clone(&guard), keep_token);
            (
                post(run::answer).with_state(runner).layer(admit_run),
                get(answer).layer(keep_token),
            )
        }
        None => (post(run::answer_nothing), get(answer)),
    };
    let router = Router::new()
        .route(&format!("/{RELOAD_AT}"), get(upgrade))
        .route(RUN_AT, run)
        .fallback(page)
        .layer(middleware::from_fn_with_state(guard, admit));
    HEADERS.into_iter().fold(router, |router, (name, value)| {
        let value = HeaderValue::from_static(value);
        router.layer(SetResponseHeaderLayer::overriding(name, value))
    })
}

/// Lets a request pass that is for this server, and not from elsewhere.
async fn admit(
    State(guard): State<Arc<Guard>>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    guard.admit(&request)?;
    Ok(next.run(request).await)
}

/// Lets a request pass that comes from a page of this server, and from the user it is for.
async fn admit_run(
    State(guard): State<Arc<Guard>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    guard.admit_run(request.headers())?;
    block_in_place(|| guard.admit_peer(peer))?;
    Ok(next.run(request).await)
}

/// Shows a page, which holds the token, to nobody but the user it is for.
async fn keep_token(
    State(guard): State<Arc<Guard>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let answer = next.run(request).await;
    let kind = answer.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // Whose connection it is takes a moment to find out: it is not asked for each figure.
    if is_page {
        block_in_place(|| guard.admit_peer(peer))?;
    }
    Ok(answer)
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
