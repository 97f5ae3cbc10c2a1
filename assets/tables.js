'use strict';

// Tables, also on a phone and by ear.
{
    // Where it is narrow, a long name breaks where its words do: `alloc_` `unsafe_` `slow`.
    const isNarrow = document.documentElement.clientWidth < 700;
    for (const code of isNarrow ? document.querySelectorAll('td code') : []) {
        const parts = code.textContent.split(/(?<=::|[._(])(?=\S)|(?<=[a-z])(?=[A-Z])/);
        if (parts.length > 1 && code.childElementCount === 0) {
            code.replaceChildren(...parts.flatMap((part, i) => (i > 0 ? [document.createElement('wbr'), part] : [part])));
        }
    }

    // An empty corner is no heading.
    for (const corner of document.querySelectorAll('th:empty')) corner.replaceWith(document.createElement('td'));
}
