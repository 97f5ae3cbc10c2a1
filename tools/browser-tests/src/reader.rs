//! The browser, and what can be done on a page.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
};
use chromiumoxide::cdp::browser_protocol::log::{self, EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::{
    self, EventRequestWillBeSent, EventResponseReceived,
};
use chromiumoxide::cdp::browser_protocol::page::{
    AddScriptToEvaluateOnNewDocumentParams, PrintToPdfParams,
};
use chromiumoxide::cdp::js_protocol::runtime::{
    ConsoleApiCalledType, EvaluateParams, EventConsoleApiCalled, EventExceptionThrown,
};
use chromiumoxide::page::ScreenshotParams;
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use tokio::task::JoinHandle;

/// How long something on a page may take. A run may have to compile node-buffer first, on a machine that does other things.
const PATIENCE: Duration = Duration::from_secs(120);

/// What runs before anything else on each page: it counts how much of the page moves, and prints nothing.
const FIRST: &str = "
    window.print = () => {};
    window.moved = 0;
    new PerformanceObserver(list => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
";

/// How a page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// In CSS pixels.
    pub width: i64,
    /// One of mdBook's: `light`, `rust`, `coal`, `navy`, `ayu`.
    pub theme: &'static str,
}

impl View {
    /// At a desk, by day.
    pub const DESK: View = View {
        width: 1280,
        theme: "light",
    };
    /// On a phone, by night.
    pub const PHONE: View = View {
        width: 390,
        theme: "navy",
    };
}

/// Somebody with a browser that remembers nothing from before.
pub struct Reader {
    browser: Browser,
    handler: JoinHandle<()>,
    _profile: tempfile::TempDir,
}

impl Reader {
    /// Starts the browser: `$CHROMIUM`, or the one on the path.
    ///
    /// # Errors
    ///
    /// There is none, or it does not start.
    pub async fn new() -> Result<Reader> {
        let profile = tempfile::tempdir()?;
        let mut config = BrowserConfig::builder()
            .no_sandbox()
            .user_data_dir(profile.path())
            .arg("disable-gpu")
            .arg("disable-background-networking")
            .arg("hide-scrollbars")
            // Names of sites elsewhere, for pages that mean harm: their owner points them at this machine.
            .arg(("host-resolver-rules", "MAP *.example 127.0.0.1"));
        if let Some(path) = env::var_os("CHROMIUM") {
            config = config.chrome_executable(path);
        }
        let config = config.build().map_err(|message| anyhow!(message))?;
        let (browser, mut handler) = Browser::launch(config).await?;
        let handler = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Ok(Reader {
            browser,
            handler,
            _profile: profile,
        })
    }

    /// Opens the page at `address`.
    ///
    /// # Errors
    ///
    /// It does not load.
    pub async fn open(&self, address: &str, view: View) -> Result<Page> {
        let page = self.browser.new_page("about:blank").await?;
        let page = Page {
            page,
            complaints: Arc::default(),
            requests: Arc::default(),
            answers: Arc::default(),
        };
        page.listen().await?;
        let scheme = match view.theme {
            "light" | "rust" => "light",
            _ => "dark",
        };
        let scheme = MediaFeature::new("prefers-color-scheme", scheme);
        let media = SetEmulatedMediaParams::builder().feature(scheme).build();
        page.page.execute(media).await?;
        let size = SetDeviceMetricsOverrideParams::new(view.width, 900, 1.0, false);
        page.page.execute(size).await?;
        let theme = format!(
            "localStorage.setItem('mdbook-theme', '{}');{FIRST}",
            view.theme
        );
        let first = AddScriptToEvaluateOnNewDocumentParams::new(theme);
        page.page.execute(first).await?;
        page.go(address).await?;
        Ok(page)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // The browser itself ends when it is dropped.
        self.handler.abort();
    }
}

/// An open page.
pub struct Page {
    page: chromiumoxide::Page,
    complaints: Arc<Mutex<Vec<String>>>,
    requests: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<Vec<(String, i64)>>>,
}

impl Page {
    /// Notes what goes wrong on the page, and what it asks for.
    async fn listen(&self) -> Result<()> {
        self.page.execute(log::EnableParams::default()).await?;
        self.page.execute(network::EnableParams::default()).await?;
        let mut exceptions = self.page.event_listener::<EventExceptionThrown>().await?;
        let mut console = self.page.event_listener::<EventConsoleApiCalled>().await?;
        let mut entries = self.page.event_listener::<EventEntryAdded>().await?;
        let mut requests = self.page.event_listener::<EventRequestWillBeSent>().await?;
        let mut responses = self.page.event_listener::<EventResponseReceived>().await?;
        let answered = Arc::clone(&self.answers);
        let complaints = Arc::clone(&self.complaints);
        let requested = Arc::clone(&self.requests);
        tokio::spawn(async move {
            let complain = |text: String| complaints.lock().expect("no panic").push(text);
            loop {
                tokio::select! {
                    Some(event) = exceptions.next() => {
                        let details = &event.exception_details;
                        let words = details.exception.as_ref().and_then(|it| it.description.clone());
                        complain(words.unwrap_or_else(|| details.text.clone()));
                    }
                    Some(event) = console.next() => {
                        if matches!(event.r#type, ConsoleApiCalledType::Error | ConsoleApiCalledType::Warning) {
                            complain(format!("{:?}", event.args));
                        }
                    }
                    Some(event) = entries.next() => {
                        if event.entry.level == LogEntryLevel::Error {
                            complain(format!("{} {:?}", event.entry.text, event.entry.url));
                        }
                    }
                    Some(event) = requests.next() => {
                        requested.lock().expect("no panic").push(event.request.url.clone());
                    }
                    Some(event) = responses.next() => {
                        let response = &event.response;
                        answered.lock().expect("no panic").push((response.url.clone(), response.status));
                    }
                    else => break,
                }
            }
        });
        Ok(())
    }

    /// Opens another page in its place.
    ///
    /// # Errors
    ///
    /// It does not load.
    pub async fn go(&self, address: &str) -> Result<()> {
        self.page
            .goto(address)
            .await
            .with_context(|| address.to_owned())?;
        self.until("document.readyState === 'complete'").await?;
        // What is drawn moves, if it moves, in the next moments.
        tokio::time::sleep(Duration::from_millis(200)).await;
        Ok(())
    }

    /// The value of a JavaScript expression, or of what it promises.
    ///
    /// # Errors
    ///
    /// It throws, or is of another type.
    pub async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let question = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .map_err(|message| anyhow!(message))?;
        let answer = self.page.execute(question).await?.result;
        if let Some(exception) = answer.exception_details {
            bail!("{expression}\n{exception:?}");
        }
        let value = answer.result.value.unwrap_or_default();
        serde_json::from_value(value).with_context(|| expression.to_owned())
    }

    /// Runs some JavaScript.
    ///
    /// # Errors
    ///
    /// It throws.
    pub async fn tell(&self, script: &str) -> Result<()> {
        self.ask(&format!("(async () => {{ {script} }})().then(() => null)"))
            .await
    }

    /// Waits until a JavaScript expression holds, and says how long that took.
    ///
    /// # Errors
    ///
    /// It never does.
    pub async fn until(&self, expression: &str) -> Result<Duration> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.ask::<bool>(&format!("Boolean({expression})")).await? {
                return Ok(start.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let text: String = self.ask("document.body.innerText").await?;
        bail!("this never holds: {expression}\n{text}");
    }

    /// Presses a key, `Tab` or `ArrowRight`, where the cursor is.
    ///
    /// # Errors
    ///
    /// There is no such key.
    pub async fn press(&self, key: &str) -> Result<()> {
        self.page.find_element("body").await?.press_key(key).await?;
        Ok(())
    }

    /// Presses the first button with `text` on it in what the selector `within` selects.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn press_button(&self, within: &str, text: &str) -> Result<()> {
        self.press_button_whose_text(within, &format!("=== '{text}'"))
            .await
    }

    /// Presses the first button whose text begins with `text` in what the selector `within` selects.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn press_button_like(&self, within: &str, text: &str) -> Result<()> {
        self.press_button_whose_text(within, &format!(".startsWith('{text}')"))
            .await
    }

    async fn press_button_whose_text(&self, within: &str, is_right: &str) -> Result<()> {
        self.tell(&format!(
            "[...document.querySelectorAll('{within} button')].find(button => button.textContent{is_right}).click();"
        ))
        .await
    }

    /// What went wrong so far.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.lock().expect("no panic").clone()
    }

    /// What was asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic").clone()
    }

    /// What was answered so far: the address, and the status.
    pub fn answers(&self) -> Vec<(String, i64)> {
        self.answers.lock().expect("no panic").clone()
    }

    /// What axe finds wrong, one line each.
    ///
    /// # Errors
    ///
    /// It cannot be run.
    pub async fn axe(&self) -> Result<Vec<String>> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(path).context("run `npm ci` in tools/browser-tests")?;
        self.tell(&axe).await?;
        self.ask(
            "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html.slice(0, 200)} ${failureSummary}`)))",
        )
        .await
    }

    /// Shows the page as it would be printed.
    ///
    /// # Errors
    ///
    /// The browser has ended.
    pub async fn on_paper(&self) -> Result<()> {
        let media = SetEmulatedMediaParams::builder().media("print").build();
        self.page.execute(media).await?;
        Ok(())
    }

    /// Prints the page.
    ///
    /// # Errors
    ///
    /// It cannot be printed.
    pub async fn pdf(&self) -> Result<Vec<u8>> {
        let paper = PrintToPdfParams::builder()
            .prefer_css_page_size(true)
            .print_background(true)
            .build();
        Ok(self.page.pdf(paper).await?)
    }

    /// Keeps a picture of what is on the screen, for somebody to look at.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub async fn keep_picture(&self, name: &str) -> Result<()> {
        let path = kept(&format!("{name}.png"))?;
        self.page
            .save_screenshot(ScreenshotParams::default(), path)
            .await?;
        Ok(())
    }

    /// Closes it.
    ///
    /// # Errors
    ///
    /// The browser has ended.
    pub async fn close(self) -> Result<()> {
        Ok(self.page.close().await?)
    }
}

/// Keeps `bytes` in a file, for somebody to look at.
///
/// # Errors
///
/// It cannot be written.
pub fn keep(name: &str, bytes: &[u8]) -> Result<()> {
    Ok(fs::write(kept(name)?, bytes)?)
}

/// Where the file `name` is kept: in `$BROWSER_TESTS_KEEP`, or in the target folder.
fn kept(name: &str) -> Result<PathBuf> {
    let folder = match env::var_os("BROWSER_TESTS_KEEP") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/browser-tests"),
    };
    fs::create_dir_all(&folder)?;
    Ok(folder.join(name))
}
