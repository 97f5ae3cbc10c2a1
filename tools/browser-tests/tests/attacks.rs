//! Pages that want the book's server to run something for them. Each gets 403, and nothing runs.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Book, Elsewhere, Page, Reader, View};
use serde_json::json;

const CHAPTER: &str = "ch04-buffer-pool.html";

/// A wish to run a program, and the file that tells whether it ran.
struct Wish {
    json: String,
    marker: PathBuf,
    _folder: tempfile::TempDir,
}

impl Wish {
    fn new() -> Result<Wish> {
        let folder = tempfile::tempdir()?;
        let marker = folder.path().join("ran");
        let source =
            format!("fn main() {{ let done = std::fs::write({marker:?}, \"\"); done.unwrap() }}");
        let wish = json!({ "language": "rust", "program": null, "source": source, "test": false, "release": 26 });
        Ok(Wish {
            json: wish.to_string(),
            marker,
            _folder: folder,
        })
    }

    /// The wish as the text of a string in JavaScript.
    fn quoted(&self) -> String {
        json!(self.json).to_string()
    }

    /// Every answer to it was a refusal, at least one, and nothing has run.
    async fn assert_refused(&self, page: &Page) -> Result<()> {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let answers = page.answers().into_iter();
        let answers: Vec<i64> = answers
            .filter(|(address, _)| address.ends_with("/run"))
            .map(|(_, status)| status)
            .collect();
        ensure!(!answers.is_empty(), "nothing was asked");
        ensure!(answers.iter().all(|status| *status == 403), "{answers:?}");
        ensure!(!self.marker.exists(), "it ran");
        Ok(())
    }
}

#[tokio::test]
async fn a_page_of_the_book_has_its_wish() -> Result<()> {
    let (book, reader, wish) = (Book::serve()?, Reader::new().await?, Wish::new()?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    page.tell(&format!(
        "const token = document.querySelector('meta[name=run-token]').content;
         const headers = {{ 'Content-Type': 'application/json', 'X-Run-Token': token }};
         const response = await fetch('/run', {{ method: 'POST', headers, body: {} }});
         await response.text();",
        wish.quoted()
    ))
    .await?;
    ensure!(wish.marker.exists(), "it did not run");
    Ok(())
}

#[tokio::test]
async fn a_page_elsewhere_runs_nothing_and_reads_no_token() -> Result<()> {
    let (book, reader, wish) = (Book::serve()?, Reader::new().await?, Wish::new()?);
    let elsewhere = Elsewhere::serve("<main>Welcome</main>")?;
    let page = reader.open(&elsewhere.address(), View::DESK).await?;
    let (chapter, run, body) = (book.page(CHAPTER), book.page("run"), wish.quoted());
    page.tell(&format!(
        "await fetch('{run}', {{ method: 'POST', mode: 'no-cors', body: {body} }}).catch(() => null);
         const headers = {{ 'Content-Type': 'application/json', 'X-Run-Token': 'a guess' }};
         await fetch('{run}', {{ method: 'POST', headers, body: {body} }}).catch(() => null);"
    ))
    .await?;
    wish.assert_refused(&page).await?;

    let read: Option<String> = page
        .ask(&format!(
            "fetch('{chapter}').then(response => response.text()).catch(() => null)"
        ))
        .await?;
    ensure!(read.is_none(), "a page of the book was read");
    let framed: Option<String> = page
        .ask(&format!(
            "new Promise(done => {{
                 const frame = document.createElement('iframe');
                 frame.onload = () => done(frame.contentDocument?.body.textContent ?? null);
                 frame.src = '{chapter}';
                 document.body.append(frame);
             }})"
        ))
        .await?;
    ensure!(
        framed.is_none(),
        "a page of the book was framed: {framed:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_name_that_its_owner_points_at_this_machine_gets_nothing() -> Result<()> {
    let (book, reader, wish) = (Book::serve()?, Reader::new().await?, Wish::new()?);
    let address = format!("http://rebound.example:{}/{CHAPTER}", book.port());
    let page = reader.open(&address, View::DESK).await?;
    ensure!(
        page.answers().contains(&(address, 403)),
        "{:?}",
        page.answers()
    );
    ensure!(
        page.ask::<bool>("document.querySelector('meta[name=run-token]') === null")
            .await?
    );
    // To the browser this is the server's own page.
    page.tell(&format!(
        "const headers = {{ 'Content-Type': 'application/json', 'X-Run-Token': 'a guess' }};
         await fetch('/run', {{ method: 'POST', headers, body: {} }});",
        wish.quoted()
    ))
    .await?;
    wish.assert_refused(&page).await
}

#[tokio::test]
async fn a_form_runs_nothing() -> Result<()> {
    let (book, reader, wish) = (Book::serve()?, Reader::new().await?, Wish::new()?);
    // A form sends a name, `=`, and a value. So the wish is cut at a `=` of its own, and comes whole.
    let html = wish.json.replace('\'', "&#39;");
    let (name, value) = html.split_once('=').context("a `=` in the program")?;
    let form = format!(
        "<form method=post enctype=text/plain action='{}'><input name='{name}' value='{value}'></form>",
        book.page("run")
    );
    let elsewhere = Elsewhere::serve(&form)?;
    let page = reader.open(&elsewhere.address(), View::DESK).await?;
    page.tell("document.forms[0].submit()").await?;
    page.until("location.pathname === '/run' && document.readyState === 'complete'")
        .await?;
    wish.assert_refused(&page).await
}
