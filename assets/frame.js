'use strict';

// The frame that mdBook puts around a chapter, made usable without a mouse, without eyes, and without surprises.
{
    const page = document.getElementById('mdbook-page-wrapper');
    const main = document.querySelector('main');

    // The first Tab leads past the table of contents.
    main.id = 'text';
    main.tabIndex = -1;
    const skip = book.element('a', 'skip', 'Skip to the text');
    skip.href = '#text';
    skip.addEventListener('click', event => {
        event.preventDefault();
        main.focus();
    });
    document.body.prepend(skip);

    // The button of the sidebar is a label, which no key reaches. A button presses it, and says what mdBook says of it.
    const label = document.getElementById('mdbook-sidebar-toggle');
    const button = book.button('', label.title, () => label.click());
    button.className = 'icon-button';
    button.innerHTML = label.innerHTML;
    button.setAttribute('aria-label', label.title);
    button.setAttribute('aria-controls', 'mdbook-sidebar');
    const follow = () => button.setAttribute('aria-expanded', label.getAttribute('aria-expanded'));
    new MutationObserver(follow).observe(label, { attributeFilter: ['aria-expanded'] });
    follow();
    label.before(button);
    label.hidden = true;

    // Where there is no room for both, the sidebar pushes the text away. It goes when it has done its work.
    const sidebar = document.getElementById('mdbook-sidebar');
    const close = () => {
        const isOpen = button.getAttribute('aria-expanded') === 'true';
        if (isOpen && page.getBoundingClientRect().right > window.innerWidth + 1) button.click();
    };
    sidebar.addEventListener('click', event => event.target.closest('a') && close());
    page.addEventListener('click', event => !button.contains(event.target) && close());
    document.addEventListener('keydown', event => event.key === 'Escape' && close());

    // A page has one heading of the first order, the chapter's.
    document.getElementById('mdbook-menu-bar').setAttribute('role', 'banner');
    const title = page.querySelector('h1.menu-title');
    const home = book.element('a', '', title.textContent);
    home.href = `${path_to_root}index.html`;
    title.replaceWith(book.element('div', 'menu-title', home));

    // The arrows are for reading: they turn no page. The event goes as far as the root, mdBook waits one step above.
    document.documentElement.addEventListener('keydown', event => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.stopPropagation();
    });
    for (const link of page.querySelectorAll('[aria-keyshortcuts="Left"], [aria-keyshortcuts="Right"]')) {
        link.removeAttribute('aria-keyshortcuts');
    }
    const help = document.getElementById('mdbook-help-popup');
    help.querySelector('p')?.remove(); // The one about the arrows.
    help.setAttribute('role', 'dialog');
    help.setAttribute('aria-label', 'Keyboard shortcuts');

    // The search field has a name, and how many results there are is said.
    const field = document.getElementById('mdbook-searchbar');
    const results = document.getElementById('mdbook-searchresults-header');
    field?.setAttribute('aria-label', 'Search this book');
    field?.setAttribute('aria-describedby', results.id);
    results?.setAttribute('role', 'status');
    document.getElementById('mdbook-search-wrapper')?.setAttribute('role', 'search');
    const found = document.getElementById('mdbook-searchresults');
    if (found) {
        const name = () => found.querySelectorAll('[aria-label]').forEach(teaser => teaser.removeAttribute('aria-label'));
        new MutationObserver(name).observe(found, { childList: true });
    }

    document.addEventListener('DOMContentLoaded', () => document.documentElement.classList.add('complete'));

    // What scrolls sideways can be reached, and then scrolled, with the keyboard.
    const watch = new ResizeObserver(changes => {
        for (const { target } of changes) {
            const isTwin = target.closest('.twin') !== null;
            if (isTwin || target.scrollWidth > target.clientWidth) target.tabIndex = 0;
            else target.removeAttribute('tabindex');
        }
    });
    for (const box of document.querySelectorAll('pre > code, .table-wrapper, .drawing')) watch.observe(box);
}
