//! What a page shows: the one folder that knows HTML. Each file turns one thing an author names into Markdown with the tags
//! that Markdown lacks.

mod caption;
pub(crate) mod changes;
pub(crate) mod document;
pub(crate) mod excerpt;
pub(crate) mod exercise;
pub(crate) mod figure;
pub(crate) mod first_use;
pub(crate) mod listing;
pub(crate) mod mark;
pub(crate) mod note;
mod program;
pub(crate) mod snippet;
mod table;
