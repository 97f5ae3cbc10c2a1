'use strict';

// What a terminal would show, as elements of a page. Whatever comes, it becomes text and a class of ours, never markup.
{
    const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
    /** A colour or another manner of writing; a link or a title; a change of the alphabet; a single character of control. */
    const SEQUENCE = /\x1b\[([\d;:?]*)([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\x00-\x08\x0b-\x1f]/g;
    /** The beginning of one, at the end of what has come so far. */
    const UNFINISHED = /\x1b(?:\[[\d;:?]*|\][^\x07\x1b]*\x1b?|[ -/]*)$/;

    /** Writes text with ANSI colours into `parent`, piece by piece, as it comes. */
    book.Terminal = class {
        constructor(parent) {
            this.parent = parent;
            this.rest = '';
            this.manners = new Set();
        }

        write(text) {
            text = this.rest + text;
            this.rest = UNFINISHED.exec(text)?.[0] ?? '';
            text = text.slice(0, text.length - this.rest.length);
            let end = 0;
            for (const sequence of text.matchAll(SEQUENCE)) {
                this.print(text.slice(end, sequence.index));
                if (sequence[2] === 'm') this.change(sequence[1].split(/[;:]/).map(Number));
                end = sequence.index + sequence[0].length;
            }
            this.print(text.slice(end));
        }

        print(text) {
            if (text === '') return;
            const names = [...this.manners].map(manner => `ansi-${manner}`).join(' ');
            this.parent.append(names === '' ? text : book.element('span', names, text));
        }

        change(codes) {
            while (codes.length > 0) {
                const code = codes.shift();
                if (code === 0) this.manners.clear();
                else if (code === 1) this.manners.add('bold');
                else if (code === 3) this.manners.add('italic');
                else if (code === 4) this.manners.add('underlined');
                else if (code === 22) this.manners.delete('bold');
                else if (code === 23) this.manners.delete('italic');
                else if (code === 24) this.manners.delete('underlined');
                else if (code >= 30 && code <= 37) this.colour(code - 30);
                else if (code >= 90 && code <= 97) this.colour(code - 90);
                else if (code === 39) this.colour(undefined);
                else if (code === 38 || code === 48) {
                    // One of 256 colours, of which the first sixteen have names, or red, green and blue.
                    const [colour] = codes.splice(0, codes[0] === 2 ? 4 : 2).slice(1);
                    if (code === 38) this.colour(colour < 16 ? colour % 8 : undefined);
                }
            }
        }

        colour(number) {
            for (const name of COLOURS) this.manners.delete(name);
            if (number !== undefined) this.manners.add(COLOURS[number]);
        }
    };
}
