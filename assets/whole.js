'use strict';

// The path above an excerpt leads to its file; here, to its lines there. A button says so.
for (const path of document.querySelectorAll('figure.excerpt > figcaption > .path > a')) {
    const figure = path.closest('figure');
    const [first] = figure.dataset.lines.split(/\D/);
    path.hash += `-${first}`;
    const whole = book.element('a', '', 'Whole file');
    whole.href = path.href;
    figure.querySelector('.tools').append(whole);
}
