'use strict';

// Lines that a program needs and the story does not: out of sight, until somebody asks for the whole.
for (const code of document.querySelectorAll('pre > code.hide-boring')) {
    const count = code.querySelectorAll('.line.boring').length;
    const lines = count === 1 ? 'the line that is' : `the ${count} lines that are`;
    const all = book.button('All lines', `Show ${lines} left out here`, () => {
        const hides = code.classList.toggle('hide-boring');
        all.setAttribute('aria-pressed', String(!hides));
    });
    all.className = 'all';
    all.setAttribute('aria-pressed', 'false');
    code.addEventListener('shown', () => all.setAttribute('aria-pressed', String(!code.matches('.hide-boring'))));
    code.tools?.append(all);
}
