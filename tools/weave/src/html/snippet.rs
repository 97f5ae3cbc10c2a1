//! A block of code with a name: marks lead to it.

/// What stands above the block `name`.
pub(crate) fn opening(name: &str) -> String {
    format!("<div class=\"snippet\" id=\"{name}\">")
}

/// What stands below it.
pub(crate) const CLOSING: &str = "</div>";
