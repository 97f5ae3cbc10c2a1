'use strict';

// A long name in a table may break where its words do, so that the table fits a phone: `alloc_` `unsafe_` `slow`.
for (const code of document.querySelectorAll('td code')) {
    const parts = code.textContent.split(/(?<=::|[._(])(?=[^\s])|(?<=[a-z])(?=[A-Z])/);
    if (parts.length > 1 && code.childElementCount === 0) {
        code.replaceChildren(...parts.flatMap((part, i) => (i > 0 ? [document.createElement('wbr'), part] : [part])));
    }
}
