'use strict';

// Programs run where they stand, on the reader's own machine: the book's server compiles and runs them, and the page shows
// what they print as it comes. Served from anywhere else, the page has no token, and shows what was recorded.
{
    const content = name => document.querySelector(`meta[name="${name}"]`)?.content ?? null;
    const token = content('run-token');
    const node = content('run-node');
    const STOPPED = {
        time: 'Stopped: it took too long',
        output: 'Stopped: it printed too much',
        memory: 'Stopped: it took too much memory',
        gone: 'Stopped',
    };
    const RELEASES = content('run-releases')?.split(' ').map(Number) ?? [];
    const DEFAULT_RELEASE = Number(content('run-release'));

    if (token && !book.isForPaper) {
        for (const program of book.programs) {
            if (program.language === 'rust' || node) offer(program);
        }
    }

    function offer(program) {
        const { code } = program;
        const place = placeOf(code);
        program.release = DEFAULT_RELEASE;
        program.run = () => run(program, place);
        code.addEventListener('changed', () => {
            if (place.result?.program === program) place.result.classList.add('stale');
        });
        const button = book.button(program.test ? 'Run the tests' : 'Run', 'Run this program here (Ctrl+Enter)', program.run);
        button.classList.add('run');
        code.tools.prepend(button);
        code.parentElement.addEventListener('keydown', event => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target.closest('.editor')) return;
            event.preventDefault();
            program.run();
        });
    }

    /** Where the results of the program in `code` are shown: instead of the record, or below everything that belongs to it. */
    function placeOf(code) {
        const figure = code.closest('figure.listing');
        const record = figure?.querySelector(':scope > pre > code.language-console')?.parentElement;
        if (record) return (record.place ??= { record, after: record });
        let after = code.closest('figure.exercise') ? code.parentElement : code.closest('.snippet') ?? code.parentElement;
        const next = after.nextElementSibling;
        if (next?.querySelector(':scope > :is(.error, .panic)') || next?.querySelector(':scope > code.language-console')) after = next;
        return { record: null, after };
    }

    async function run(program, place) {
        place.stop?.();
        const stop = new AbortController();
        place.stop = () => stop.abort();
        const result = panel(program, place);
        try {
            const response = await fetch(`${path_to_root}run`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-Run-Token': token },
                body: JSON.stringify({
                    language: program.language,
                    program: program.isSolution || program.name ? program.name : null,
                    source: program.source,
                    test: program.test,
                    release: program.language === 'rust' ? program.release : null,
                }),
                signal: stop.signal,
            });
            if (!response.ok) {
                const { error } = await response.json().catch(() => ({ error: `the server answers ${response.status}` }));
                return result.end(`Not run: ${error}`, false);
            }
            for await (const event of lines(response.body)) tell(event, result, program);
            result.end('Broken off: the server has ended', false);
        } catch (error) {
            if (error.name === 'AbortError') result.end('Stopped', false);
            else result.end('Not run: the book’s server does not answer; is `cargo run` still running?', false);
        }
    }

    /** The JSON objects in a stream, one a line. */
    async function* lines(stream) {
        const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
        let text = '';
        for (;;) {
            const { value, done } = await reader.read();
            if (done) return;
            text += value;
            const parts = text.split('\n');
            text = parts.pop();
            for (const part of parts) if (part.trim() !== '') yield JSON.parse(part);
        }
    }

    /** Shows what the server says of a run. */
    function tell(event, result, program) {
        if (event.queued !== undefined) result.say(`Waiting for ${event.queued} other${event.queued === 1 ? '' : 's'} …`);
        if (event.stage !== undefined) result.enter(event.stage);
        if (event.err !== undefined) result.err(event.err);
        if (event.out !== undefined) result.out(event.out);
        const time = () => (event.ms < 100 ? `${event.ms} ms` : `${(event.ms / 1000).toFixed(1)} s`);
        if (event.stopped !== undefined) result.end(`${STOPPED[event.stopped] ?? 'Stopped'}, after ${time()}`, false);
        if (event.exit !== undefined) result.end(verdict(event.exit, result, program), event.exit === 0, time());
    }

    function verdict(exit, result, program) {
        if (result.stage === 'compiling' && exit !== 0) return 'Does not compile';
        if (program.test) return exit === 0 ? 'All tests pass' : 'Not yet: a test fails';
        return `Exit code ${exit}`;
    }

    /** The place for one run. */
    function panel(program, place) {
        const status = book.element('span', 'label', 'Starting …');
        status.setAttribute('role', 'status');
        const stop = book.button('Stop', 'Stop this run', () => place.stop());
        const close = book.button(place.record ? 'Recorded output' : 'Close', place.record ? 'Show what was recorded' : '', () => {
            place.stop();
            place.result.remove();
            place.result = null;
            if (place.record) place.record.hidden = false;
            program.code.tools.querySelector('.run').focus();
        });
        close.hidden = true;
        const tools = book.element('div', 'tools', stop, close);
        if (program.language === 'rust' && program.name && !program.test) tools.prepend(releases(program));
        const element = book.element('div', 'result', book.element('div', 'bar', status, tools));
        element.program = program;
        // What follows stays where it is, and so does the focus.
        element.style.minHeight = `${(place.result ?? place.record)?.offsetHeight ?? 0}px`;
        const hadFocus = place.result?.contains(document.activeElement);
        if (place.result) place.result.replaceWith(element);
        else place.after.after(element);
        if (hadFocus) tools.firstChild.focus();
        place.result = element;
        if (place.record) place.record.hidden = true;

        const who = program.language === 'node' ? `Node ${node}` : program.name && !program.test ? 'Rust' : '';
        let hasEnded = false;
        const parts = {};
        /** The part of the panel for what comes by `side` at this stage. */
        const part = (side, title) => {
            if (!parts[title]) {
                const pre = book.element('pre', `written ${side}`);
                const code = pre.appendChild(document.createElement('code'));
                if (side === 'err') element.append(book.element('div', 'side', title));
                element.append(pre);
                code.tabIndex = 0;
                parts[title] = { terminal: new book.Terminal(code), waiting: '', code };
            }
            return parts[title];
        };
        return {
            stage: null,
            say(text) {
                status.textContent = text;
            },
            enter(stage) {
                this.stage = stage;
                this.say(stage === 'compiling' ? 'Compiling …' : 'Running …');
            },
            out(text) {
                part('out', 'out').terminal.write(text);
            },
            /** Line by line, so that a place in the program can be made a link. */
            err(text) {
                const it = part('err', this.stage === 'compiling' ? 'The compiler says' : 'On standard error');
                const whole = it.waiting + text;
                const end = whole.lastIndexOf('\n') + 1;
                it.waiting = whole.slice(end);
                if (end === 0) return;
                it.terminal.write(whole.slice(0, end));
                link(it.code, program);
            },
            end(text, isWell, time) {
                if (hasEnded) return;
                hasEnded = true;
                for (const it of Object.values(parts)) {
                    it.terminal.write(it.waiting);
                    if (it.waiting) link(it.code, program);
                }
                const printed = parts.out?.code.textContent ?? '';
                const same = isWell && place.record && !program.isChanged && program.release === DEFAULT_RELEASE && sameAs(place.record, printed);
                const words = [who, text, time, same ? 'as recorded' : ''].filter(Boolean);
                status.textContent = words.join(' · ');
                const why = program.test && !isWell ? complaint(printed) : null;
                if (why) element.firstChild.after(book.element('div', 'why', why));
                element.classList.add(isWell ? 'well' : 'ill');
                stop.remove();
                close.hidden = false;
            },
        };
    }

    /** What the first test that failed said, out of all that `cargo test` prints. */
    function complaint(printed) {
        return /panicked at [^\n]*:\n(.*?)(?=\nnote: |\n\n|$)/s.exec(printed)?.[1] ?? null;
    }

    /** Whether `printed` is what the record says, whose first line is the command. */
    function sameAs(record, printed) {
        const text = record.querySelector(':scope > code').textContent;
        return text.slice(text.indexOf('\n') + 1).trimEnd() === printed.trimEnd();
    }

    /** The release that a Rust program is to model. */
    function releases(program) {
        const select = book.element('select', '');
        select.setAttribute('aria-label', 'The release of Node to model');
        for (const release of RELEASES) {
            const option = book.element('option', '', `as Node ${release}`);
            option.value = release;
            option.selected = release === program.release;
            select.append(option);
        }
        select.addEventListener('change', () => {
            program.release = Number(select.value);
            program.run();
        });
        return select;
    }

    /** Makes links of the places of `program` that are named in `code`: they lead to the line. */
    function link(code, program) {
        const file = program.code.closest('figure')?.querySelector('.path')?.textContent;
        const names = { main: 'src/main.rs', exercise: 'src/lib.rs', node: 'node.mjs' };
        const name = program.test ? names.exercise : program.language === 'node' ? names.node : names.main;
        const own = program.name === null ? ['block.rs', 'src/block.rs', 'block.mjs'] : [name, `${file}/${name}`];
        // The lines of a file with hidden lines are counted with its marks, which the page does not show.
        if (program.source === null && program.code.querySelector('.boring') && !program.test) return;
        const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('button')) texts.push(walker.currentNode);
        for (const text of texts) {
            const found = /(?:file:\/\/\/?)?([\w./-]+\.(?:rs|mjs)):(\d+)(?::(\d+))?/.exec(text.data);
            if (!found || !own.some(path => found[1] === path || found[1].endsWith(`/${path}`))) continue;
            const [whole, , line, column] = found;
            const place = text.splitText(found.index);
            place.splitText(whole.length);
            const button = book.button(whole, `Go to line ${line}`, () => goTo(program, Number(line), Number(column ?? 1)));
            button.className = 'place';
            place.replaceWith(button);
        }
    }

    async function goTo(program, line, column) {
        const editor = await program.edit();
        editor.goTo(line, column);
        program.code.parentElement.scrollIntoView({ block: 'nearest' });
    }
}
