'use strict';

// The copy button of a console block copies its commands, not the `$` and not what they print.
for (const code of document.querySelectorAll('code.language-console')) {
    const button = code.parentElement.querySelector('.clip-button');
    if (!button) continue;
    const commands = code.textContent
        .split('\n')
        .filter(line => line.startsWith('$ '))
        .map(line => line.slice(2));
    // A clone has none of the listeners that mdBook gave the original.
    const ours = button.cloneNode(true);
    ours.addEventListener('click', async () => {
        await navigator.clipboard.writeText(commands.join('\n'));
        ours.classList.add('tooltipped');
        ours.firstChild.innerText = 'Copied!';
    });
    ours.addEventListener('mouseout', () => ours.classList.remove('tooltipped'));
    button.replaceWith(ours);
}

// What scrolls sideways can be reached, and then scrolled, with the keyboard.
for (const box of document.querySelectorAll('pre > code, .table-wrapper, .drawing')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
