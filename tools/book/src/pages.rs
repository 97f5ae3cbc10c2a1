//! The pages as they are served: all that was rendered, held in memory.
//!
//! A request is looked up by its name and opens no file. So nothing outside the rendered book can be asked for, in whatever way
//! `..` is written, and while the folder is being replaced nothing is missing.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;

/// The page for a name that nothing has.
const NOT_FOUND: &str = "404.html";

/// Everything that is served.
pub struct Pages {
    folder: PathBuf,
    /// What the server adds to the head of each page.
    head: String,
    files: RwLock<Files>,
}

/// By the name of the file, `figures/slab.svg`.
type Files = HashMap<String, File>;

/// One file, and what kind it is.
#[derive(Clone)]
struct File {
    kind: String,
    content: Bytes,
}

impl Pages {
    /// Takes in what lies in `folder`, with `head` added to each page.
    ///
    /// # Errors
    ///
    /// A file cannot be read.
    pub fn read(folder: &Path, head: String) -> Result<Pages> {
        let pages = Pages {
            folder: folder.to_owned(),
            head,
            files: RwLock::default(),
        };
        pages.refresh()?;
        Ok(pages)
    }

    /// Takes in the folder anew.
    ///
    /// # Errors
    ///
    /// A file cannot be read.
    pub fn refresh(&self) -> Result<()> {
        let mut files = Files::new();
        self.add(&self.folder, "", &mut files)
            .with_context(|| format!("{} cannot be read", self.folder.display()))?;
        *self.files.write().expect("no reader panics") = files;
        Ok(())
    }

    /// Adds what lies in `folder`. Links, which may lead anywhere, and hidden files are left out.
    fn add(&self, folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let (kind, name) = (entry.file_type()?, format!("{prefix}{name}"));
            if kind.is_dir() {
                self.add(&entry.path(), &format!("{name}/"), files)?;
            } else if kind.is_file() {
                let content = fs::read(entry.path())?;
                files.insert(name.clone(), self.file(&name, content));
            }
        }
        Ok(())
    }

    fn file(&self, name: &str, content: Vec<u8>) -> File {
        let kind = mime_guess::from_path(name).first_or_octet_stream();
        let content = match kind.subtype() {
            mime_guess::mime::HTML => self.with_head(content),
            _ => content,
        };
        let charset = match kind.type_() {
            mime_guess::mime::TEXT => "; charset=utf-8",
            _ => "",
        };
        File {
            kind: format!("{kind}{charset}"),
            content: content.into(),
        }
    }

    fn with_head(&self, page: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(page) {
            Ok(page) => {
                let head = format!("<head>{}", self.head);
                page.replacen("<head>", &head, 1).into_bytes()
            }
            Err(error) => error.into_bytes(),
        }
    }

    /// The answer to a request for `uri`.
    pub fn answer(&self, uri: &Uri) -> Response {
        let path = percent_decode_str(uri.path()).decode_utf8_lossy();
        let name = match path.trim_start_matches('/') {
            folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        let files = self.files.read().expect("no writer panics");
        let (status, file) = match files.get(&name) {
            Some(file) => (StatusCode::OK, Some(file)),
            None => (StatusCode::NOT_FOUND, files.get(NOT_FOUND)),
        };
        match file {
            Some(File { kind, content }) => {
                let headers = [(header::CONTENT_TYPE, kind.clone())];
                (status, headers, content.clone()).into_response()
            }
            None => status.into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_get_the_head_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let page = "<html><head><title>A</title></head><body>&lt;head></body>";
        fs::write(folder.path().join("a.html"), page).unwrap();
        fs::write(folder.path().join("a.js"), "'<head>'").unwrap();
        fs::write(folder.path().join(".hidden"), "").unwrap();
        let pages = Pages::read(folder.path(), "<meta>".to_owned()).unwrap();
        let files = pages.files.read().unwrap();
        let of = |name| files.get(name).map(|file| (&*file.kind, &*file.content));
        let expected = "<html><head><meta><title>A</title></head><body>&lt;head></body>";
        assert_eq!(
            of("a.html"),
            Some(("text/html; charset=utf-8", expected.as_bytes()))
        );
        assert_eq!(
            of("a.js"),
            Some(("text/javascript; charset=utf-8", &b"'<head>'"[..]))
        );
        assert_eq!(files.len(), 2);
    }
}
