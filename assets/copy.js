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

