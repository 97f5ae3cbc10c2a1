'use strict';

// Above each block of code stands what it is, and later, at the other end, what can be done with it.
{
    // mdBook's buttons, which only a mouse finds.
    for (const buttons of document.querySelectorAll('pre > .buttons')) buttons.remove();

    for (const code of document.querySelectorAll('pre > code:is(.language-rust, .language-js, .language-console)')) {
        const pre = code.parentElement;
        const tools = book.element('div', 'tools');
        const caption = pre.parentElement.matches('figure.excerpt') && pre.previousElementSibling;
        if (caption) caption.append(tools);
        else pre.prepend(book.element('div', 'bar', book.element('span', 'label', ...label(code)), tools));
        code.tools = tools;
    }

    /** What the block is. */
    function label(code) {
        if (code.matches('.language-console')) return [console(code)];
        const language = code.matches('.language-rust') ? 'Rust' : 'Node';
        const words = [book.element('span', `language ${language}`, language)];
        const name = file(code);
        if (name) words.push(' ', book.element('code', '', name));
        if (code.matches('.compile_fail')) words.push(book.element('span', 'wrong', 'does not compile'));
        if (code.matches('.should_panic')) words.push(book.element('span', 'wrong', 'panics'));
        return words;
    }

    function console(code) {
        const listing = code.closest('.listing');
        if (!listing) return 'In a terminal';
        const recorded = `recorded on Node ${listing.dataset.release}`;
        return listing.matches('.answer') ? `R${recorded.slice(1)}` : `Both print this, ${recorded}`;
    }

    /** The file that the block shows, seen from the folder in the caption. */
    function file(code) {
        if (code.closest('figure.exercise')) return code.closest('details') ? 'src/tests.rs' : 'src/lib.rs';
        if (code.matches('.exercise')) return 'src/solution.rs';
        if (code.closest('figure.listing')) return code.matches('.language-rust') ? 'src/main.rs' : 'node.mjs';
        return null;
    }
}
