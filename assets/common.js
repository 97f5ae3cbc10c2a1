'use strict';

/** What the book's other scripts share. */
const book = {
    /** Whether this is mdBook's page of all chapters, which is for paper. */
    isForPaper: document.querySelector('meta[name="robots"][content="noindex"]') !== null,

    /** A button with `text` on it. */
    button(text, title, act) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = text;
        if (title) button.title = title;
        button.addEventListener('click', act);
        return button;
    },

    /** An element `tag` of class `name` that holds `children`, elements or texts. */
    element(tag, name, ...children) {
        const element = document.createElement(tag);
        if (name) element.className = name;
        element.append(...children);
        return element;
    },

    /** What was remembered under `key`, or null. Somebody may have forbidden the page to remember. */
    recall(key) {
        try {
            return localStorage.getItem(`buffers-${key}`);
        } catch {
            return null;
        }
    },

    /** Remembers `value` under `key`, also for the next visit; null forgets it. */
    remember(key, value) {
        try {
            if (value === null) localStorage.removeItem(`buffers-${key}`);
            else localStorage.setItem(`buffers-${key}`, value);
        } catch {
            // Then it is forgotten with the page.
        }
    },

    /** The one spelling that Node's and Rust's name have in common: `read_u32_le` and `readUInt32LE` are `readuint32le`. */
    spelling(name) {
        const numbers = { u64: 'biguint64', i64: 'bigint64', f32: 'float', f64: 'double' };
        const part = part => numbers[part] ?? part.replace(/^u(?=\d+$)/, 'uint').replace(/^i(?=\d+$)/, 'int');
        return name.toLowerCase().split('_').map(part).join('');
    },

    /** Says `text` to those who do not see the page. */
    say(text) {
        this.voice ??= document.body.appendChild(this.element('div', 'unseen'));
        this.voice.setAttribute('role', 'status');
        this.voice.textContent = text;
    },
};
