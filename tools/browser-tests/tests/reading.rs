//! What a reader does with a page: by hand, by keyboard, and with the search.

use anyhow::{Result, ensure};
use browser_tests::{Book, Reader, View, build};

const CHAPTER: &str = "ch07-understanding-subarray.html";

#[tokio::test]
async fn one_program_shows_on_a_phone_and_the_choice_is_remembered() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::PHONE).await?;
    let shown = "[...document.querySelectorAll('.twin')].filter(twin => twin.offsetHeight > 0).map(twin => twin.dataset.language)";
    let all: Vec<String> = page.ask(shown).await?;
    ensure!(all.iter().all(|language| language == "Rust"), "{all:?}");

    page.tell("document.querySelector('[role=tab]').focus()")
        .await?;
    page.press("ArrowRight").await?;
    let all: Vec<String> = page.ask(shown).await?;
    ensure!(all.iter().all(|language| language == "Node"), "{all:?}");
    let states: Vec<String> = page
        .ask("[...document.querySelectorAll('.tabs')].flatMap(tabs => [...tabs.children]).map(tab => tab.getAttribute('aria-selected'))")
        .await?;
    ensure!(
        states.chunks(2).all(|pair| pair == ["false", "true"]),
        "{states:?}"
    );

    page.go(&book.page("ch04-buffer-pool.html")).await?;
    let all: Vec<String> = page.ask(shown).await?;
    ensure!(all.iter().all(|language| language == "Node"), "{all:?}");
    Ok(())
}

#[tokio::test]
async fn both_programs_show_at_a_desk_and_twin_lines_are_lit() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader
        .open(&book.page("ch04-buffer-pool.html"), View::DESK)
        .await?;
    let roles: Vec<String> = page
        .ask("[...document.querySelectorAll('#slab-cursor > .twin')].map(twin => twin.getAttribute('role'))")
        .await?;
    ensure!(roles == ["group", "group"], "{roles:?}");
    page.tell(
        "const lines = [...document.querySelectorAll('#slab-cursor .twin[data-language=Rust] .line')];
         lines.find(line => line.textContent.includes('let first')).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));",
    )
    .await?;
    let lit = "[...document.querySelectorAll('.lit')].map(line => line.textContent.trim())";
    let pair = [
        "let first = Buffer::alloc_unsafe(8)?;",
        "const first = Buffer.allocUnsafe(8);",
    ];
    let lines: Vec<String> = page.ask(lit).await?;
    ensure!(lines == pair, "{lines:?}");

    // And without a mouse: `let first` is the seventh line.
    page.tell(
        "document.getElementById('slab-cursor').dispatchEvent(new PointerEvent('pointerleave'));
         document.querySelector('#slab-cursor .twin[data-language=Rust] > pre > code').focus();",
    )
    .await?;
    for _ in 0..7 {
        page.press("ArrowDown").await?;
    }
    let lines: Vec<String> = page.ask(lit).await?;
    ensure!(lines == pair, "{lines:?}");
    page.press("ArrowDown").await?;
    let lines: Vec<String> = page.ask(lit).await?;
    ensure!(lines == [""], "{lines:?}");
    Ok(())
}

#[tokio::test]
async fn an_excerpt_leads_to_its_lines_in_the_whole_file() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader
        .open(&book.page("ch04-buffer-pool.html"), View::PHONE)
        .await?;
    let shown = "[...document.querySelectorAll('figure.excerpt .line')].find(line => line.textContent.includes('fn take('))";
    let number: String = page.ask(&format!("{shown}.dataset.number")).await?;
    page.tell(&format!(
        "{shown}.closest('figure').querySelector('.tools a').click()"
    ))
    .await?;
    page.until(
        "location.pathname.endsWith('/appendix-source.html') && document.readyState === 'complete'",
    )
    .await?;
    page.until("document.querySelector('.line:target')?.getBoundingClientRect().top < innerHeight")
        .await?;
    // The excerpt begins with the comment above the function.
    let led_to: String = page
        .ask("document.querySelector('.line:target + .line').dataset.number")
        .await?;
    ensure!(led_to == number, "line {number}, but it leads to {led_to}");
    Ok(())
}

#[tokio::test]
async fn a_note_stands_in_the_margin_or_in_brackets() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let places = "[...document.querySelectorAll('main > p > .note')].map(note => [
        note.getBoundingClientRect().left >= note.parentElement.getBoundingClientRect().right,
        note.innerText.trim().startsWith('('),
        note.getBoundingClientRect().right <= document.querySelector('main').getBoundingClientRect().right,
    ])";
    for (view, expected) in [
        (View::DESK, (true, false, true)),
        (View::PHONE, (false, true, true)),
    ] {
        let page = reader
            .open(&book.page("ch04-buffer-pool.html"), view)
            .await?;
        let notes: Vec<(bool, bool, bool)> = page.ask(places).await?;
        ensure!(
            !notes.is_empty() && notes.iter().all(|note| *note == expected),
            "{view:?}: {notes:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_is_copied_is_what_one_would_type() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::DESK).await?;
    page.tell("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };").await?;

    page.press_button_like("#hello-world > pre", "Cop").await?;
    ensure!(page.ask::<String>("window.copied").await? == "cargo run -q -p ch07-hello-world");

    page.press_button_like("#no-clone", "Cop").await?;
    let text: String = page.ask("window.copied").await?;
    ensure!(
        text.starts_with("use node_buffer::Buffer;") && !text.contains("fn main"),
        "{text}"
    );

    page.press_button_like("#no-clone", "All lines").await?;
    page.press_button_like("#no-clone", "Cop").await?;
    let text: String = page.ask("window.copied").await?;
    ensure!(text.starts_with("fn main()"), "{text}");
    Ok(())
}

#[tokio::test]
async fn a_page_can_be_used_without_a_mouse() -> Result<()> {
    let (book, reader) = (Book::serve()?, Reader::new().await?);
    let page = reader.open(&book.page(CHAPTER), View::PHONE).await?;
    let focused = "document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label')";

    page.press("Tab").await?;
    ensure!(page.ask::<String>(focused).await? == "Skip to the text");
    page.press("Tab").await?;
    ensure!(page.ask::<String>(focused).await? == "Toggle Table of Contents");
    ensure!(
        page.ask::<String>("document.activeElement.getAttribute('aria-expanded')")
            .await?
            == "false"
    );
    page.press("Enter").await?;
    ensure!(
        page.ask::<String>("document.activeElement.getAttribute('aria-expanded')")
            .await?
            == "true"
    );
    page.press("Escape").await?;
    ensure!(
        page.ask::<String>("document.activeElement.getAttribute('aria-expanded')")
            .await?
            == "false",
        "the table of contents stays before the text"
    );

    page.tell("document.activeElement.blur()").await?;
    page.press("ArrowRight").await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    ensure!(
        page.ask::<String>("location.pathname")
            .await?
            .ends_with(CHAPTER),
        "an arrow turned the page"
    );

    ensure!(
        page.ask::<usize>("document.querySelectorAll('h1').length")
            .await?
            == 1
    );
    let stuck: usize = page
        .ask("[...document.querySelectorAll('pre > code')].filter(code => code.checkVisibility() && code.scrollWidth > code.clientWidth && code.tabIndex < 0).length")
        .await?;
    ensure!(stuck == 0, "{stuck} blocks scroll for a mouse only");
    Ok(())
}

#[tokio::test]
async fn the_search_knows_both_spellings_also_without_a_server() -> Result<()> {
    let folder = tempfile::tempdir()?;
    build(folder.path())?;
    let reader = Reader::new().await?;
    let address = format!("file://{}/{CHAPTER}", folder.path().display());
    let page = reader.open(&address, View::DESK).await?;
    for query in [
        "readUInt32LE",
        "read_u32_le",
        "readBigUInt64LE",
        "read_f64_be",
    ] {
        page.tell(&format!(
            "const field = document.getElementById('mdbook-searchbar');
             document.getElementById('mdbook-search-wrapper').classList.contains('hidden') && document.getElementById('mdbook-search-toggle').click();
             field.value = '{query}';
             field.dispatchEvent(new KeyboardEvent('keyup'));"
        ))
        .await?;
        page.until(&format!("document.getElementById('mdbook-searchresults-header').textContent.includes(\"'{query}'\")"))
            .await?;
        let found: Vec<String> = page
            .ask("[...document.querySelectorAll('#mdbook-searchresults a')].map(link => link.getAttribute('href'))")
            .await?;
        for wanted in ["appendix-names.html", "ch09-binary-data.html"] {
            ensure!(
                found.iter().any(|link| link.contains(wanted)),
                "{query} leads to {found:?}"
            );
        }
    }
    ensure!(page.complaints().is_empty(), "{:?}", page.complaints());

    // Nobody can run anything here, and the page says where its outputs are from.
    ensure!(
        page.ask::<usize>("document.querySelectorAll('.run:not(sup)').length")
            .await?
            == 0
    );
    let label: String = page
        .ask("document.querySelector('#hello-world > pre .label').textContent")
        .await?;
    ensure!(label == "Both print this, recorded on Node 26", "{label}");
    Ok(())
}
