'use strict';

// Copies what one would type: of a program the lines that show, of a command neither the `$` nor what it prints.
{
    for (const code of document.querySelectorAll('pre > code')) {
        const copy = book.button('Copy', '', async () => {
            const done = await write(text(code));
            copy.textContent = done ? 'Copied' : 'Not copied';
            book.say(copy.textContent);
            setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
        });
        code.tools?.append(copy);
    }

    function text(code) {
        if (code.matches('.language-console')) {
            const commands = code.textContent.split('\n').filter(line => line.startsWith('$ '));
            return commands.map(line => line.slice(2)).join('\n');
        }
        const shown = code.matches('.hide-boring') ? '.line:not(.boring)' : '.line';
        return [...code.querySelectorAll(shown)].map(line => line.textContent).join('');
    }

    /** Puts `text` on the clipboard, and says whether that worked. */
    async function write(text) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch {
            // A page that did not come by HTTPS has no clipboard to write to. The old way still works.
            const area = document.body.appendChild(book.element('textarea', 'unseen', text));
            area.select();
            const done = document.execCommand('copy');
            area.remove();
            return done;
        }
    }
}
