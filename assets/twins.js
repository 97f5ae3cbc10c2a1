'use strict';

// A line of one program and the line of its twin that does the same are lit together: under the pointer, under the cursor,
// and, in a program that has the focus, by the arrows.
{
    for (const figure of document.querySelectorAll('figure.listing:has(> .twin)')) {
        const codes = [...figure.querySelectorAll(':scope > .twin > pre > code')];
        let lit = [];
        const light = (...lines) => {
            for (const line of lit) line.classList.remove('lit');
            lit = lines;
            for (const line of lit) line.classList.add('lit');
        };
        const lightPair = target => {
            const line = target?.closest?.('.line');
            const other = line && codes.some(code => code.contains(line)) && counterpart(figure, line);
            light(...(other ? [line, other] : []));
        };
        figure.addEventListener('pointerover', event => lightPair(event.target));
        figure.addEventListener('pointerleave', () => light());
        document.addEventListener('selectionchange', () => {
            const cursor = document.getSelection()?.focusNode;
            if (cursor && figure.contains(cursor)) lightPair(cursor.parentElement);
        });

        for (const code of codes) {
            code.tabIndex = 0;
            code.addEventListener('keydown', event => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                const lines = [...code.querySelectorAll('.line')].filter(line => line.checkVisibility());
                const next = lines[lines.findIndex(line => lit.includes(line)) + step];
                if (!next) return; // Then the arrow is for the page.
                event.preventDefault();
                light(...[next, counterpart(figure, next)].filter(Boolean));
                next.scrollIntoView({ block: 'nearest' });
            });
            code.addEventListener('blur', () => light());
        }
    }

    /** The line of the other program that does what `line` does, if there is one. */
    function counterpart(figure, line) {
        const programs = [...figure.querySelectorAll(':scope > .twin > pre > code')];
        const lines = programs.map(code => [...code.querySelectorAll('.line')]);
        const key = lines.flat().map(line => line.textContent).join('');
        if (figure.twins?.key !== key) figure.twins = { key, pairs: align(...lines.map(lines => lines.map(words))) };
        const side = lines.findIndex(lines => lines.includes(line));
        if (side < 0) return null;
        const pair = figure.twins.pairs.find(pair => pair[side] === lines[side].indexOf(line));
        return pair && lines[1 - side][pair[1 - side]];
    }

    /** What a line is about, in words that both languages share. */
    function words(line) {
        const same = { println: 'print', console: 'print', const: 'let', of: 'in', null: 'none', fn: 'function' };
        const none = ['mut', 'log', 'use', 'import', 'from', 'new', 'pub', 'ok', 'unwrap', 'expect', 'to_string'];
        const found = line.textContent.match(/[A-Za-z_]\w*|\d+/g) ?? [];
        return found
            .filter(word => !none.includes(word))
            .map(word => (Object.hasOwn(same, word) ? same[word] : book.spelling(word)));
    }

    /** The pairs of lines that say the most alike, in the order of both programs. */
    function align(left, right) {
        const count = new Map();
        for (const word of [...left, ...right].flat()) count.set(word, (count.get(word) ?? 0) + 1);
        const weight = words => words.reduce((sum, word) => sum + 1 / count.get(word), 0);
        const alike = (a, b) => {
            const shared = a.filter(word => b.includes(word));
            const all = weight([...a, ...b]);
            const degree = all === 0 ? 0 : (2 * weight(shared)) / all;
            return degree > 0.3 ? degree : 0;
        };
        // The best that can be had from the lines `i…` and `j…`, found from the ends.
        const best = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
        for (let i = left.length - 1; i >= 0; i -= 1) {
            for (let j = right.length - 1; j >= 0; j -= 1) {
                const both = alike(left[i], right[j]);
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], both && both + best[i + 1][j + 1]);
            }
        }
        const pairs = [];
        for (let i = 0, j = 0; i < left.length && j < right.length;) {
            if (best[i][j] === best[i + 1][j]) i += 1;
            else if (best[i][j] === best[i][j + 1]) j += 1;
            else pairs.push([i++, j++]);
        }
        return pairs;
    }
}
