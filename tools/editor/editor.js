// The editor of the book's pages. `npm ci && npm run build` here makes assets/editor.js of it.

import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { rust } from '@codemirror/lang-rust';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

// The colours are the page's.
const colours = HighlightStyle.define([
    { tag: tags.comment, color: 'var(--code-comment)' },
    { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.bool, tags.null, tags.self], color: 'var(--code-keyword)' },
    { tag: [tags.string, tags.character, tags.regexp, tags.special(tags.string)], color: 'var(--code-string)' },
    { tag: [tags.number, tags.meta, tags.macroName], color: 'var(--code-number)' },
    { tag: tags.function(tags.definition(tags.variableName)), color: 'var(--code-name)' },
    { tag: [tags.typeName, tags.className], color: 'var(--code-type)' },
]);

const look = EditorView.theme({
    '&': { color: 'var(--code)', backgroundColor: 'var(--panel)' },
    '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--mono-font)', lineHeight: '1.55' },
    '.cm-content': { caretColor: 'var(--code)' },
    '.cm-cursor, .cm-dropCursor': { borderInlineStartColor: 'var(--code)' },
    '.cm-gutters': { minWidth: 'var(--gutter, 4.4rem)', color: 'var(--muted)', backgroundColor: 'var(--panel)', border: 'none' },
    '.cm-gutter.cm-lineNumbers': { flex: '1' },
    '.cm-lineNumbers .cm-gutterElement': { paddingInlineEnd: '0.9rem', fontSize: '0.86em', lineHeight: '1.8' },
    '.cm-line': { paddingInlineStart: '0.4rem' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--active-line)' },
    '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
        backgroundColor: 'var(--used)',
    },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--used)' },
});

/**
 * Makes an editor with `text` in `parent`. It calls `changed` with the text after each change, and `run` on Ctrl+Enter.
 * Tab leaves it, as it leaves everything else on the page; Ctrl+] and Ctrl+[ indent.
 */
export function open({ parent, text, language, label, changed, run }) {
    const view = new EditorView({
        parent,
        state: EditorState.create({
            doc: text,
            extensions: [
                lineNumbers(),
                history(),
                drawSelection(),
                indentOnInput(),
                bracketMatching(),
                closeBrackets(),
                highlightActiveLine(),
                highlightActiveLineGutter(),
                language === 'rust' ? [rust(), indentUnit.of('    ')] : [javascript(), indentUnit.of('  ')],
                syntaxHighlighting(colours),
                look,
                EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
                EditorView.updateListener.of(update => {
                    if (update.docChanged) changed(update.state.doc.toString());
                }),
                keymap.of([
                    { key: 'Mod-Enter', run: () => (run(), true) },
                    ...closeBracketsKeymap,
                    ...defaultKeymap,
                    ...historyKeymap,
                ]),
            ],
        }),
    });
    return {
        focus: () => view.focus(),
        close: () => view.destroy(),
        /** Replaces all of the text, in a step that can be undone. */
        set: text => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
        /** Puts the cursor on a line and a column, both counted from 1. */
        goTo: (line, column = 1) => {
            const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
            const anchor = Math.min(from + column - 1, to);
            view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
            view.focus();
        },
    };
}
