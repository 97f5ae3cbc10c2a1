'use strict';

// The two programs of a listing: beside each other where there is room, else one at a time, and then the same one in every
// listing, on this visit and the next. Which of the two arrangements it is, the style sheet decides; until this script
// runs, the Rust program shows.
if (!book.isForPaper) {
    const LANGUAGES = ['Rust', 'Node'];
    const listings = [...document.querySelectorAll('figure.listing:has(> .twin)')].map(figure => {
        const panels = LANGUAGES.map(language => figure.querySelector(`:scope > .twin[data-language="${language}"]`));
        const tabs = LANGUAGES.map((language, i) => {
            const tab = book.button(language, '', () => choose(language, tab));
            tab.className = `language ${language}`;
            tab.id = `${figure.id}-${language}-tab`;
            panels[i].id = `${figure.id}-${language}`;
            tab.setAttribute('role', 'tab');
            tab.setAttribute('aria-controls', panels[i].id);
            return tab;
        });
        const list = book.element('div', 'tabs', ...tabs);
        list.setAttribute('role', 'tablist');
        list.setAttribute('aria-label', 'Language');
        list.addEventListener('keydown', event => step(event, tabs));
        panels[0].before(list);
        return { list, tabs, panels };
    });

    choose(LANGUAGES.includes(book.recall('language')) ? book.recall('language') : 'Rust', null);
    if (listings.length > 0) new ResizeObserver(arrange).observe(document.querySelector('main'));

    /** Shows `language` in every listing, and keeps `tab`, if one was pressed, where it is under the reader's eyes. */
    function choose(language, tab) {
        const before = tab?.getBoundingClientRect().top;
        document.documentElement.dataset.language = language;
        for (const { tabs } of listings) {
            tabs.forEach((tab, i) => {
                const isChosen = LANGUAGES[i] === language;
                tab.setAttribute('aria-selected', String(isChosen));
                tab.tabIndex = isChosen ? 0 : -1;
            });
        }
        if (!tab) return;
        window.scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
        book.remember('language', language);
    }

    /** The keys of a row of tabs. */
    function step(event, tabs) {
        const now = tabs.indexOf(event.target);
        const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: -1 }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        const tab = tabs.at(next % tabs.length);
        tab.focus();
        tab.click();
    }

    /** Says what the arrangement of the moment is. */
    function arrange() {
        for (const { list, tabs, panels } of listings) {
            const hasTabs = getComputedStyle(list).display !== 'none';
            panels.forEach((panel, i) => {
                panel.setAttribute('role', hasTabs ? 'tabpanel' : 'group');
                panel.setAttribute('aria-labelledby', tabs[i].id);
            });
        }
    }
}
