//! The book on paper.

use anyhow::{Result, ensure};
use browser_tests::{Book, Reader, View, keep};

#[tokio::test]
async fn a_chapter_and_the_whole_book_can_be_printed() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    for name in ["ch07-understanding-subarray.html", "print.html"] {
        let page = reader
            .open(
                &book.page(name),
                View {
                    theme: "navy",
                    ..View::DESK
                },
            )
            .await?;
        let pdf = page.pdf().await?;
        ensure!(pdf.starts_with(b"%PDF-"), "{name} is no PDF");
        keep(&name.replace(".html", ".pdf"), &pdf)?;
        page.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_paper_everything_is_open_and_nothing_is_pressed() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader
        .open(&book.page("ch07-understanding-subarray.html"), View::PHONE)
        .await?;
    page.on_paper().await?;
    page.tell("window.dispatchEvent(new Event('beforeprint'))")
        .await?;
    let seen = "selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).length";
    let buttons: usize = page
        .ask(&format!("({seen})('main button, #mdbook-menu-bar, .skip')"))
        .await?;
    ensure!(buttons == 0, "{buttons} things to press are printed");
    let (shown, all): (usize, usize) = page
        .ask(&format!(
            "[({seen})('.twin'), document.querySelectorAll('.twin').length]"
        ))
        .await?;
    ensure!(shown == all, "{shown} of {all} programs are printed");
    let closed: usize = page
        .ask("document.querySelectorAll('main details:not([open])').length")
        .await?;
    ensure!(closed == 0, "{closed} things stay folded");
    let cut: usize = page
        .ask("[...document.querySelectorAll('pre > code')].filter(code => code.scrollWidth > code.clientWidth + 1).length")
        .await?;
    ensure!(cut == 0, "{cut} blocks are cut off");
    let local: usize = page
        .ask("document.querySelectorAll('main a[href^=\"http://127\"]').length")
        .await?;
    ensure!(local == 0, "{local} links to this machine are printed");
    let ground: String = page
        .ask("getComputedStyle(document.documentElement).backgroundColor")
        .await?;
    ensure!(ground == "rgb(255, 255, 255)", "the paper is {ground}");
    Ok(())
}
