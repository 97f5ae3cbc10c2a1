'use strict';

// The path above an excerpt leads to its file; here, to its lines there. A button says so.
for (const path of document.querySelectorAll('figure.excerpt > figcaption > .path > a')) {
    const figure = path.closest('figure');
    const [first] = figure.dataset.lines.split(/\D/);
    const place = `${path.getAttribute('href')}-${first}`; // Relative, or it would be printed.
    const whole = book.element('a', '', 'Whole file');
    for (const link of [path, whole]) link.setAttribute('href', place);
    figure.querySelector('.tools').append(whole);
}
