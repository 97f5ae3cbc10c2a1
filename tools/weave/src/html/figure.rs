//! Figures as a page shows them: part of it, so that they follow its colours and are read aloud with it.

use crate::Problem;
use crate::chapter::location::Location;
use crate::programs::figure::Figure;

/// The drawing, its title as caption, its description for those who cannot see it.
pub(crate) fn render(figure: &Figure, at: &Location) -> Result<String, Problem> {
    let text = at.read(&figure.path())?;
    inline(&figure.name, &text).map_err(|message| Problem::new(figure.path(), 1, message))
}

/// The drawing `svg` as part of a page.
///
/// Every id in it gets `name` in front, because a page holds many drawings and an id only once.
fn inline(name: &str, svg: &str) -> Result<String, String> {
    let (_prolog, svg) = svg
        .split_once("<svg")
        .ok_or("there is no `<svg>` in this file")?;
    let (attributes, inside) = svg
        .split_once('>')
        .ok_or("the tag `<svg>` is never closed")?;
    let attributes = ["role", "aria-labelledby", "aria-describedby"]
        .iter()
        .fold(attributes.to_owned(), |attributes, key| {
            without_attribute(&attributes, key)
        });
    let (title, inside) = take_element(inside, "title")
        .ok_or("there is no `<title>`: it becomes the caption of the figure")?;
    let (desc, inside) = take_element(&inside, "desc").ok_or(
        "there is no `<desc>`: say there what the drawing shows, for those who cannot see it",
    )?;
    let drawing: String = own_ids(name, &inside)
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| format!("{line}\n"))
        .collect();
    Ok(format!(
        "<figure class=\"drawing\" id=\"{name}\">\n\
         <svg{attributes} role=\"img\" aria-labelledby=\"{name}-title\" aria-describedby=\"{name}-desc\">\n\
         <title id=\"{name}-title\">{title}</title>\n\
         <desc id=\"{name}-desc\">{desc}</desc>\n\
         {drawing}\
         <figcaption>{title}</figcaption>\n\
         </figure>\n\n"
    ))
}

/// Takes the first element `tag` out of `svg`: its text on one line, and the rest.
fn take_element(svg: &str, tag: &str) -> Option<(String, String)> {
    let (before, element) = svg.split_once(&format!("<{tag}"))?;
    let (element, after) = element.split_once(&format!("</{tag}>"))?;
    let (_attributes, text) = element.split_once('>')?;
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| (words.join(" "), format!("{before}{after}")))
}

/// `attributes` without the one named `key`.
fn without_attribute(attributes: &str, key: &str) -> String {
    let start = format!(" {key}=\"");
    match attributes.split_once(&start) {
        Some((before, rest)) => {
            let after = rest.split_once('"').map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
        None => attributes.to_owned(),
    }
}

/// `svg` with `name` in front of each of its ids, where it is given and where it is used.
fn own_ids(name: &str, svg: &str) -> String {
    let ids = svg
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    ids.fold(svg.to_owned(), |svg, id| {
        svg.replace(&format!(" id=\"{id}\""), &format!(" id=\"{name}-{id}\""))
            .replace(&format!("\"#{id}\""), &format!("\"#{name}-{id}\""))
            .replace(&format!("url(#{id})"), &format!("url(#{name}-{id})"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_named_described_and_free_of_blank_lines() {
        let svg = "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 8 8\" role=\"img\" aria-labelledby=\"t\">\n  \
                   <title id=\"t\">The slab\n  and its cursor</title>\n  <desc>Eight cells.</desc>\n\n  \
                   <marker id=\"tip\"/>\n  <path marker-end=\"url(#tip)\"/><use href=\"#tip\"/>\n</svg>\n";
        assert_eq!(
            inline("slab", svg).unwrap(),
            "<figure class=\"drawing\" id=\"slab\">\n\
             <svg viewBox=\"0 0 8 8\" role=\"img\" aria-labelledby=\"slab-title\" aria-describedby=\"slab-desc\">\n\
             <title id=\"slab-title\">The slab and its cursor</title>\n\
             <desc id=\"slab-desc\">Eight cells.</desc>\n  \
             <marker id=\"slab-tip\"/>\n  \
             <path marker-end=\"url(#slab-tip)\"/><use href=\"#slab-tip\"/>\n\
             </svg>\n\
             <figcaption>The slab and its cursor</figcaption>\n\
             </figure>\n\n"
        );
    }
}
