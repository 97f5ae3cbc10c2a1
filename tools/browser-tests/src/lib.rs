//! A reader with a real browser, for the tests.

mod book;
mod elsewhere;
mod reader;

pub use book::{Book, build, pages};
pub use elsewhere::Elsewhere;
pub use reader::{Page, Reader, View, keep};
