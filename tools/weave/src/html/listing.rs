//! Listings and answers as a page shows them: their programs, what Node prints, and where releases of it differ.

use super::caption::caption;
use super::{program, table};
use crate::chapter::block;
use crate::chapter::location::Location;
use crate::files::name;
use crate::release::DEFAULT_RELEASE;
use crate::{Answer, Listing, NodeProgram, Problem};

/// Both programs of `listing`, and what they print. `number` is `4.2`.
pub(crate) fn listing(listing: &Listing, number: &str, at: &Location) -> Result<String, Problem> {
    let id = name(&listing.folder);
    let package = &listing.package;
    let caption = caption(
        &format!("Listing {number}"),
        &listing.description,
        &listing.folder,
    );
    let rust = program::rust(&listing.main_rs(), "rust,listing", at)?;
    let node = program::node(&listing.node.node_mjs(), at)?;
    let output = output(&format!("cargo run -q -p {package}"), &listing.node, at)?;
    Ok(format!(
        "<figure class=\"listing\" id=\"{id}\" data-program=\"{package}\" data-release=\"{DEFAULT_RELEASE}\">\n{caption}\n\
         <div class=\"twin\" data-language=\"Rust\">\n\n{rust}\n</div>\n\
         <div class=\"twin\" data-language=\"Node\">\n\n{node}\n</div>\n\n\
         {output}\n</figure>\n\n"
    ))
}

/// The program of `answer`, and what Node prints. `number` is `5.2`.
pub(crate) fn answer(answer: &Answer, number: &str, at: &Location) -> Result<String, Problem> {
    let id = name(&answer.folder);
    let program = &answer.node.name;
    let caption = caption(
        &format!("Listing {number}, Node alone"),
        &answer.description,
        &answer.folder,
    );
    let node_mjs = answer.node.node_mjs();
    let node = program::node(&node_mjs, at)?;
    let output = output(&format!("node {}", node_mjs.display()), &answer.node, at)?;
    Ok(format!(
        "<figure class=\"listing answer\" id=\"{id}\" data-program=\"{program}\" data-release=\"{DEFAULT_RELEASE}\">\n{caption}\n\n\
         {node}\n{output}\n</figure>\n\n"
    ))
}

/// What `command` prints, and a table of the lines on which releases differ.
fn output(command: &str, node: &NodeProgram, at: &Location) -> Result<String, Problem> {
    let outputs = node.outputs(at)?;
    let console = block::write(
        "console",
        &format!("$ {command}\n{}", outputs[&DEFAULT_RELEASE]),
    );
    let table = table::differences(&outputs).map(|table| format!("\n{table}"));
    Ok(console + &table.unwrap_or_default())
}
