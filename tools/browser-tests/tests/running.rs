//! Programs that run in the page, on the reader's own machine.

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Book, Page, Reader, View};

const CHAPTER: &str = "ch04-buffer-pool.html";
const RUST: &str = "#slab-cursor > .twin[data-language=Rust]";
const NODE: &str = "#slab-cursor > .twin[data-language=Node]";
const STATUS: &str = "document.querySelector('.result .label')?.textContent ?? ''";
const ENDED: &str = "document.querySelector('.result:is(.well, .ill)')";
const PRINTED: &str = "document.querySelector('.written.out')?.innerText ?? ''";

#[tokio::test]
async fn a_listing_runs_as_it_is() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    run(&page, RUST).await?;
    ended_with(&page, "as recorded").await?;
    let again = run(&page, RUST).await?;
    ensure!(again < Duration::from_secs(3), "it took {again:?}");

    page.tell(
        "const select = document.querySelector('.result select');
         select.focus();
         select.value = '24';
         select.dispatchEvent(new Event('change'));",
    )
    .await?;
    page.until(ENDED).await?;
    ensure!(
        page.ask::<String>("document.activeElement.value").await? == "24",
        "the focus is lost"
    );

    if page
        .ask::<bool>("document.querySelector('meta[name=run-node]') !== null")
        .await?
    {
        run(&page, NODE).await?;
        ended_with(&page, "Exit code 0").await?;
    }
    page.press_button(".result", "Recorded output").await?;
    ensure!(
        page.ask::<bool>("document.querySelector('.result') === null")
            .await?
    );
    ensure!(page.complaints().is_empty(), "{:?}", page.complaints());
    Ok(())
}

#[tokio::test]
async fn a_changed_listing_runs_and_stays_changed_until_it_is_undone() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    change(&page, RUST, "[1, 2, 3, 7, 8, 9, 10, 100, 13]", "[24, 1]").await?;
    run(&page, RUST).await?;
    ended_with(&page, "Exit code 0").await?;
    let printed: String = page.ask(PRINTED).await?;
    ensure!(
        printed.trim() == "allocUnsafe(24): +8\nallocUnsafe(1): +32",
        "{printed}"
    );

    change(&page, RUST, "[24, 1]", "[24, 2]").await?;
    let is_old = "document.querySelector('.result').matches('.stale')";
    ensure!(page.ask::<bool>(is_old).await?, "the result looks new");
    change(&page, RUST, "[24, 2]", "[24, 1]").await?;

    page.go(&book.page(CHAPTER)).await?;
    let text = format!("document.querySelector('{RUST} > pre > code').textContent");
    ensure!(
        page.ask::<String>(&text).await?.contains("[24, 1]"),
        "the change is lost"
    );
    page.press_button(RUST, "Original").await?;
    ensure!(
        page.ask::<String>(&text).await?.contains("[1, 2, 3, 7"),
        "the change is still there"
    );
    Ok(())
}

#[tokio::test]
async fn an_error_keeps_its_colours_and_leads_to_its_line() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    change(&page, RUST, "let first", "<img src=x> let first").await?;
    run(&page, RUST).await?;
    ended_with(&page, "Does not compile").await?;
    ensure!(
        page.ask::<bool>("document.querySelector('.written.err .ansi-red') !== null")
            .await?
    );
    ensure!(
        page.ask::<bool>("document.querySelector('.written img') === null")
            .await?
    );
    let place: String = page
        .ask("document.querySelector('.written .place').textContent")
        .await?;
    let line = place.rsplit(':').nth(1).unwrap_or_default().to_owned();
    page.tell("document.querySelector('.written .place').click()")
        .await?;
    page.until(&format!(
        "document.querySelector('{RUST} .cm-activeLineGutter')?.textContent === '{line}'"
    ))
    .await?;
    let problems = page.axe().await?;
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    page.keep_picture("error").await?;
    Ok(())
}

#[tokio::test]
async fn a_run_that_does_not_end_can_be_stopped_and_shows_what_it_printed_so_far() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    let endless = "loop { println!(\"on and on\"); std::thread::sleep(std::time::Duration::from_millis(50)); } #[allow(unreachable_code)] let first";
    change(&page, RUST, "let first", &endless.replace('"', "\\\"")).await?;
    page.press_button_like(RUST, "Run").await?;
    page.until(&format!("({PRINTED}).includes('on and on')"))
        .await?;
    page.press_button(".result", "Stop").await?;
    ended_with(&page, "Stopped").await
}

#[tokio::test]
async fn the_tests_of_an_exercise_run() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    run(&page, "#exercise-1").await?;
    ended_with(&page, "Not yet: a test fails").await?;
    let why: String = page
        .ask("document.querySelector('.result > .why').textContent")
        .await?;
    ensure!(why.contains("left: "), "{why}");
    page.go(&book.page("appendix-solutions.html")).await?;
    run(&page, "main > pre").await?;
    ended_with(&page, "All tests pass").await
}

#[tokio::test]
async fn who_wants_nothing_run_sees_the_records() -> Result<()> {
    let (book, reader) = (Book::serve_without_running()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    let buttons: Vec<String> = page
        .ask("[...new Set([...document.querySelectorAll('.tools button')].map(button => button.textContent))]")
        .await?;
    ensure!(buttons == ["Copy", "All lines"], "{buttons:?}");
    let label: String = page
        .ask("document.querySelector('#slab-cursor > pre .label').textContent")
        .await?;
    ensure!(label == "Both print this, recorded on Node 26", "{label}");
    Ok(())
}

/// Runs the first program in what `within` selects, and says how long that took.
async fn run(page: &Page, within: &str) -> Result<Duration> {
    page.press_button_like(within, "Run").await?;
    page.until("document.querySelector('.result') !== null")
        .await?;
    page.until(ENDED).await
}

async fn ended_with(page: &Page, words: &str) -> Result<()> {
    page.until(ENDED).await?;
    let status: String = page.ask(STATUS).await?;
    let text: String = page
        .ask("document.querySelector('.result').innerText")
        .await?;
    ensure!(status.contains(words), "{status}\n{text}");
    Ok(())
}

/// Replaces some text of the program in what `within` selects, in the editor, which is opened if it is not.
async fn change(page: &Page, within: &str, old: &str, new: &str) -> Result<()> {
    let is_open = format!("document.querySelector('{within} .cm-content') !== null");
    if !page.ask::<bool>(&is_open).await? {
        page.press_button(within, "Edit").await?;
        page.until(&is_open).await?;
    }
    page.tell(&format!(
        "const content = document.querySelector('{within} .cm-content');
         const line = [...content.querySelectorAll('.cm-line')].find(line => line.textContent.includes(\"{old}\"));
         const selection = getSelection();
         selection.selectAllChildren(line);
         content.focus();
         await new Promise(done => setTimeout(done, 100));
         document.execCommand('insertText', false, line.textContent.replace(\"{old}\", \"{new}\"));
         await new Promise(done => setTimeout(done, 100));"
    ))
    .await
}
