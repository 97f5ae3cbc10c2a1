'use strict';

// The programs of the page that the book's server can run: what they are called there, and what the reader has made of them.
{
    book.programs = [];
    for (const code of document.querySelectorAll('pre > code:is(.language-rust, .language-js)')) {
        const known = identify(code);
        if (known) book.programs.push(program(code, known));
    }

    /** What the server calls the program in `code`; null if there is nothing to run. */
    function identify(code) {
        const language = code.matches('.language-rust') ? 'rust' : 'node';
        const figure = code.closest('figure');
        if (code.matches('.excerpt, .no_run') || code.closest('figure.exercise details')) return null;
        if (figure?.matches('.listing')) return { language, name: figure.dataset.program, test: false };
        if (figure?.matches('.exercise')) return { language, name: figure.dataset.program, test: true };
        if (code.matches('.exercise')) return { language, name: solved(code), test: true, isSolution: true };
        return { language, name: null, test: false };
    }

    /** The exercise whose solution `code` is: the heading above has its name. */
    function solved(code) {
        let above = code.parentElement;
        while (above && !above.matches('h3')) above = above.previousElementSibling;
        return above?.id ?? null;
    }

    function program(code, known) {
        const original = code.textContent;
        const html = code.innerHTML;
        const hides = code.matches('.hide-boring');
        // A block has no name: it is known by its text.
        const place = known.isSolution ? `${known.name}:solution` : known.name ?? hash(original);
        const key = `edit:${known.language}:${place}`;
        return {
            ...known,
            code,
            original,
            text: book.recall(key) ?? original,

            get isChanged() {
                return this.text !== this.original;
            },

            /** What the server is to run: null for the file in the checkout, as it is. */
            get source() {
                const isFile = this.name !== null && !this.isSolution;
                return isFile && !this.isChanged ? null : this.text;
            },

            /** Takes what the reader has written, for this visit and the next. */
            change(text) {
                this.text = text;
                book.remember(key, this.isChanged ? text : null);
                code.dispatchEvent(new Event('changed'));
            },

            /** Shows the text as it is now. */
            show() {
                if (this.isChanged) {
                    code.innerHTML = hljs.highlight(known.language === 'rust' ? 'rust' : 'javascript', this.text).value;
                    book.layOut(code);
                } else {
                    code.innerHTML = html;
                    code.classList.toggle('hide-boring', hides);
                }
                code.dispatchEvent(new Event('shown'));
            },
        };
    }

    function hash(text) {
        let hash = 5381;
        for (const letter of text) hash = (hash * 33 + letter.codePointAt(0)) % 2 ** 32;
        return hash.toString(36);
    }
}
