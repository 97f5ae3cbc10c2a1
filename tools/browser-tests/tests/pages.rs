//! Every page, at a desk and on a phone, by day and by night.

use anyhow::{Result, ensure};
use browser_tests::{Book, Page, Reader, View, pages};

/// What a first visit may weigh, compressed and without fonts, in bytes.
const WEIGHT: u64 = 200_000;

/// The page of all chapters, which is for paper: nobody waits for it on a screen.
const PAPER: &str = "print.html";

/// Opens what can be opened, so that nothing is overlooked.
const OPEN_ALL: &str =
    "document.querySelectorAll('details').forEach(details => { details.open = true; });";

/// How much of what the page has asked for, compressed, is no font.
const WEIGH: &str = "(async () => {
    let weight = 0;
    const entries = performance.getEntriesByType('resource').map(entry => entry.name);
    for (const name of [location.href, ...entries]) {
        if (name.endsWith('.woff2') || !name.startsWith('http')) continue;
        const { body } = await fetch(name);
        const reader = body.pipeThrough(new CompressionStream('gzip')).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) weight += part.value.length;
    }
    return weight;
})()";

#[tokio::test]
async fn every_page_loads_in_silence_and_holds_still() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    for view in [View::DESK, View::PHONE] {
        for name in all_pages()? {
            let page = reader.open(&book.page(&name), view).await?;
            look(&page, &name, view, &book).await?;
            page.close().await?;
        }
    }
    Ok(())
}

async fn look(page: &Page, name: &str, view: View, book: &Book) -> Result<()> {
    let moved: f64 = page.ask("window.moved").await?;
    ensure!(
        moved < 0.005 || name == PAPER,
        "{name} at {view:?}: {moved} of it moves"
    );
    let over: i64 = page
        .ask("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth")
        .await?;
    ensure!(over <= 0, "{name} at {view:?} is {over} pixels too wide");

    page.keep_picture(&format!("{}-{}", name.replace(".html", ""), view.width))
        .await?;
    if let Some(figure) = figure_of(page).await? {
        page.keep_picture(&format!(
            "{}-{}-{figure}",
            name.replace(".html", ""),
            view.width
        ))
        .await?;
    }

    let weight: u64 = page.ask(WEIGH).await?;
    ensure!(
        weight <= WEIGHT || name == PAPER,
        "{name} weighs {weight} bytes"
    );
    let complaints = page.complaints();
    // The page for what is not there is served with that answer.
    let complaints: Vec<_> = complaints
        .iter()
        .filter(|it| name != "404.html" || !it.contains("404 (Not Found)"))
        .collect();
    ensure!(complaints.is_empty(), "{name} at {view:?}: {complaints:?}");
    for url in page.requests() {
        let is_ours = url.starts_with(&book.address) || url.starts_with("data:");
        ensure!(is_ours, "{name} asks for {url}");
    }
    Ok(())
}

/// Brings the first listing into view, and says what it is called.
async fn figure_of(page: &Page) -> Result<Option<String>> {
    page.ask(
        "(() => { const figure = document.querySelector('figure.listing'); figure?.scrollIntoView(); return figure?.id ?? null; })()",
    )
    .await
}

#[tokio::test]
async fn axe_finds_nothing() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let mut found = Vec::new();
    for view in [
        View::DESK,
        View {
            theme: "navy",
            ..View::DESK
        },
        View::PHONE,
    ] {
        for name in all_pages()?.iter().filter(|name| *name != PAPER) {
            let page = reader.open(&book.page(name), view).await?;
            page.tell(OPEN_ALL).await?;
            let problems = page.axe().await?.into_iter();
            found.extend(problems.map(|problem| format!("{name} at {view:?}: {problem}")));
            page.close().await?;
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn code_can_be_read_in_every_theme() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    for theme in ["light", "rust", "coal", "navy", "ayu"] {
        let view = View {
            theme,
            ..View::DESK
        };
        for name in [
            "ch07-understanding-subarray.html",
            "ch11-character-encodings.html",
        ] {
            let page = reader.open(&book.page(name), view).await?;
            page.tell(OPEN_ALL).await?;
            let problems = page.axe().await?;
            ensure!(
                problems.is_empty(),
                "{name} in {theme}: {}",
                problems.join("\n")
            );
            page.close().await?;
        }
    }
    Ok(())
}

fn all_pages() -> Result<Vec<String>> {
    let mut pages = pages()?;
    pages.extend(["index.html", "404.html", PAPER].map(str::to_owned));
    Ok(pages)
}
