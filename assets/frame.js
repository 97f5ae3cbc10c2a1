'use strict';

// What scrolls sideways can be reached, and then scrolled, with the keyboard.
for (const box of document.querySelectorAll('pre > code, .table-wrapper, .drawing')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
