'use strict';

// On paper nothing can be opened: what is folded is unfolded, and folded again afterwards.
{
    let folded = [];
    window.addEventListener('beforeprint', () => {
        folded = [...document.querySelectorAll('main details:not([open])')];
        for (const details of folded) details.open = true;
    });
    window.addEventListener('afterprint', () => {
        for (const details of folded) details.open = false;
    });
}
