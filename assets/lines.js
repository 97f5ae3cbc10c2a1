'use strict';

// Every line of a program becomes an element of its own, so that it can carry its number, be hidden, and be marked.
{
    /** Lays the highlighted code in `code` out in lines. */
    book.layOut = code => {
        code.innerHTML = split(code.innerHTML).map(line).join('');
        number(code);
        code.classList.add('laid-out');
        code.classList.toggle('hide-boring', code.querySelector('.line.boring') !== null);
    };
    document.querySelectorAll('pre > code:is(.language-rust, .language-js)').forEach(book.layOut);

    /** The lines of highlighted code. What is open at the end of one is closed there, and opened again on the next. */
    function split(html) {
        const lines = [];
        const open = [];
        let text = '';
        for (const [piece] of html.matchAll(/<[^>]+>|\n|[^<\n]+/g)) {
            text += piece;
            if (piece === '\n') {
                lines.push(text + '</span>'.repeat(open.length));
                text = open.join('');
            } else if (piece.startsWith('</')) {
                open.pop();
            } else if (piece.startsWith('<')) {
                open.push(piece);
            }
        }
        if (text.replace(/<[^>]+>/g, '') !== '') lines.push(text);
        return lines;
    }

    /** A line as an element. One that holds nothing but hidden code is hidden whole. */
    function line(html) {
        const template = document.createElement('template');
        template.innerHTML = `<span class="line">${html}</span>`;
        const element = template.content.firstChild;
        const hidden = [...element.querySelectorAll('.boring')];
        const length = hidden.reduce((sum, part) => sum + part.textContent.length, 0);
        if (length > 0 && length === element.textContent.length) {
            element.classList.add('boring');
            for (const part of hidden) part.replaceWith(...part.childNodes);
        }
        return element.outerHTML;
    }

    /** Numbers the lines: an excerpt's as in its file, with those marked that no chapter has shown before. */
    function number(code) {
        const figure = code.closest('figure.excerpt');
        const isTwin = code.closest('.twin') !== null;
        const numbers = ranges(figure?.dataset.lines);
        const known = ranges(figure?.dataset.known);
        code.querySelectorAll('.line').forEach((line, i) => {
            line.dataset.number = numbers[i] ?? i + 1;
            if (isTwin) line.style.setProperty('--indent', line.textContent.search(/\S|$/));
            if (figure?.id) line.id = `${figure.id}-${line.dataset.number}`;
            if (known.length > 0) line.classList.add(known.includes(i + 1) ? 'known' : 'new');
        });
    }

    /** The numbers that `1-3,5` stands for. */
    function ranges(text = '') {
        return text.split(',').filter(Boolean).flatMap(range => {
            const [first, last = first] = range.split('-').map(Number);
            return Array.from({ length: last - first + 1 }, (_, i) => first + i);
        });
    }
}
