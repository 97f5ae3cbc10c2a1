'use strict';

// The search finds a name wherever it stands in the code, `readUInt32LE` in `buf.readUInt32LE(0)`, and in either spelling:
// who types Node's name is led to Rust's `read_u32_le` as well, and the other way round.
if (window.elasticlunr) {
    const load = elasticlunr.Index.load;
    elasticlunr.Index.load = data => {
        const index = load.call(elasticlunr.Index, data);
        for (const field of Object.values(index.index)) {
            for (const [term, docs] of [...terms(field.root, '')]) addNames(field, term, docs);
        }
        const search = index.search;
        index.search = (query, options) => search.call(index, inBothSpellings(query), options);
        return index;
    };

    /** The terms in `node` of the index, which is a tree of letters, each with the documents that hold it. */
    function* terms(node, term) {
        if (node.df > 0) yield [term, node.docs];
        for (const letter of Object.keys(node)) {
            if (letter.length === 1) yield* terms(node[letter], term + letter);
        }
    }

    /** Adds the names in `term`, which is whatever stood between two blanks, for the documents that hold it. */
    function addNames(field, term, docs) {
        const names = new Set(term.split(/\W+/).filter(name => name.length > 1));
        for (const name of [...names]) names.add(book.spelling(name));
        for (const name of names) {
            const stem = elasticlunr.stemmer(name);
            if (stem === term) continue;
            for (const [ref, { tf }] of Object.entries(docs)) {
                const known = field.getDocs(stem)[ref];
                if (!known) field.addToken(stem, { ref, tf });
            }
        }
    }

    function inBothSpellings(query) {
        const words = query.split(/\s+/).flatMap(word => word.toLowerCase().split(/[^\w-]+/));
        return [query, ...words.map(book.spelling)].join(' ');
    }
}
