'use strict';

// Tables, also on a phone and by ear.
{
    // A long name may break where its words do: `alloc_` `unsafe_` `slow`.
    for (const code of document.querySelectorAll('td code')) {
        const parts = code.textContent.split(/(?<=::|[._(])(?=\S)|(?<=[a-z])(?=[A-Z])/);
        if (parts.length > 1 && code.childElementCount === 0) {
            code.replaceChildren(...parts.flatMap((part, i) => (i > 0 ? [document.createElement('wbr'), part] : [part])));
        }
    }

    // An empty corner is no heading.
    for (const corner of document.querySelectorAll('th:empty')) corner.replaceWith(document.createElement('td'));
}
