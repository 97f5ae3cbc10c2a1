'use strict';

// Programs can be changed in the page. What the reader writes stays until the reader takes it back. Only where the book's own
// server is: elsewhere nobody could run it.
{
    const token = document.querySelector('meta[name="run-token"]');
    if (token && !book.isForPaper) book.programs.forEach(offer);

    function offer(program) {
        const { code } = program;
        const name = code.parentElement.querySelector('.label')?.textContent ?? '';

        const edit = book.button('Edit', 'Change this program here', () => (program.editor ? close() : open()));
        edit.setAttribute('aria-pressed', 'false');
        const undo = book.button('Original', 'Undo all changes to this program', () => {
            program.change(program.original);
            if (program.editor) program.editor.set(program.original);
            else program.show();
            follow();
            edit.focus();
            book.say('The original is back.');
        });
        code.tools.prepend(edit, undo);
        program.edit = open;
        code.addEventListener('shown', follow);
        if (program.isChanged) program.show();
        follow();

        async function open() {
            if (program.editor) return program.editor;
            const { open } = await load();
            const parent = book.element('div', 'editor');
            // mdBook takes single letters for commands to the page.
            parent.addEventListener('keydown', event => event.stopPropagation());
            code.after(parent);
            code.hidden = true;
            program.editor = open({
                parent,
                text: program.text,
                language: program.language,
                label: `${name.trim()}, to be changed`,
                changed(text) {
                    program.change(text);
                    follow();
                },
                run: () => program.run?.(),
            });
            edit.setAttribute('aria-pressed', 'true');
            follow();
            program.editor.focus();
            return program.editor;
        }

        function close() {
            program.editor.close();
            program.editor = null;
            code.parentElement.querySelector('.editor').remove();
            code.hidden = false;
            edit.setAttribute('aria-pressed', 'false');
            program.show();
            edit.focus();
        }

        function follow() {
            undo.hidden = !program.isChanged;
            code.parentElement.classList.toggle('changed', program.isChanged);
            for (const button of code.tools.querySelectorAll('.all')) button.hidden = program.isChanged || Boolean(program.editor);
        }
    }

    let loading = null;

    /** The editor itself, which is large, and comes when it is asked for. */
    function load() {
        loading ??= new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = `${path_to_root}assets/editor.js`;
            script.onload = () => resolve(bookEditor);
            script.onerror = () => {
                loading = null;
                book.say('The editor could not be loaded.');
                reject(new Error(`${script.src} could not be loaded`));
            };
            document.head.append(script);
        });
        return loading;
    }
}
