//! Transcripts: what a real Node answered, one JSON line a call.

use std::fmt;

use javascript::Thrown;
use node_buffer::Release;
use serde_json::{Map, Value as Json, json};

use crate::value::{Value, from_hex, from_json, to_hex, to_json};

/// A call to be made: the function, the receiver's bytes, the arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// `Buffer.NAME` (a static), `buf.NAME` (a method) or `buffer.NAME` (an export).
    pub function: String,
    /// The bytes of the Buffer whose method is called.
    pub receiver: Option<Vec<u8>>,
    /// The arguments.
    pub args: Vec<Value>,
}

/// What a call came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it returned or threw.
    pub outcome: Result<Value, Thrown>,
    /// The receiver's bytes after the call, if they changed.
    pub after: Option<Vec<u8>>,
    /// The bytes of `buf.copy`'s first argument after the call.
    pub target: Option<Vec<u8>>,
}

/// A sequence of allocations that starts with the slab used up.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolSequence {
    /// The allocations.
    pub calls: Vec<Case>,
    /// `Buffer.poolSize` while they are made; the release's own, if nothing is said.
    pub pool_size: Option<f64>,
    /// Where each Buffer came to lie.
    pub views: Vec<Place>,
}

/// Where a Buffer lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The number of its slab in order of appearance; none for memory of its own.
    pub slab: Option<usize>,
    /// The bytes between the first Buffer of that slab and this one.
    pub offset: i64,
    /// Its length.
    pub length: usize,
}

/// What a line of a transcript tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A call and what came of it.
    Call(Case, Answer),
    /// A sequence of allocations and where they came to lie.
    Pool(PoolSequence),
}

/// A line of a transcript.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The line itself.
    pub text: String,
    /// What it tells.
    pub entry: Entry,
}

/// A transcript: the release it was recorded on, and its lines.
#[derive(Clone, Debug)]
pub struct Transcript {
    /// The name of the file.
    pub file: String,
    /// The release that replays it.
    pub release: Release,
    /// The lines after the first.
    pub lines: Vec<Line>,
}

/// A line that is not one of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The name of the file.
    pub file: String,
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

impl std::error::Error for Malformed {}

impl Transcript {
    /// Reads the transcript `text` of the file `file`.
    ///
    /// # Errors
    ///
    /// [`Malformed`] for the first line that is not one of a transcript.
    pub fn parse(file: &str, text: &str) -> Result<Transcript, Malformed> {
        let malformed = |index: usize, problem: String| Malformed {
            file: file.to_owned(),
            line: index + 1,
            problem,
        };
        let mut lines = text.lines().enumerate();
        let (_, first) = lines
            .next()
            .ok_or_else(|| malformed(0, "the first line is missing".into()))?;
        let release = parse_release(first).map_err(|problem| malformed(0, problem))?;
        let lines = lines
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(index, line)| {
                let entry = Entry::parse(line).map_err(|problem| malformed(index, problem))?;
                Ok(Line {
                    number: index + 1,
                    text: line.to_owned(),
                    entry,
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Transcript {
            file: file.to_owned(),
            release,
            lines,
        })
    }
}

/// The release line that `{"node":"26.10.0"}` names.
pub(crate) fn parse_release(line: &str) -> Result<Release, String> {
    let json: Json = serde_json::from_str(line).map_err(|error| format!("no JSON: {error}"))?;
    let version = json
        .get("node")
        .and_then(Json::as_str)
        .ok_or(r#"the first line names the release, as in {"node":"26.10.0"}"#)?;
    let major = version.split('.').next().unwrap_or(version);
    major
        .parse()
        .map_err(|error| format!("node {version:?}: {error}"))
}

impl Entry {
    /// Reads a line that is not the first.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(line: &str) -> Result<Entry, String> {
        let json: Json = serde_json::from_str(line).map_err(|error| format!("no JSON: {error}"))?;
        let fields = json.as_object().ok_or("a line is an object")?;
        if fields.contains_key("pool") {
            return parse_pool(fields).map(Entry::Pool);
        }
        Ok(Entry::Call(Case::parse(fields)?, Answer::parse(fields)?))
    }
}

impl Case {
    fn parse(fields: &Map<String, Json>) -> Result<Case, String> {
        let function = fields
            .get("fn")
            .and_then(Json::as_str)
            .ok_or("the field \"fn\" names the function")?;
        let receiver = bytes_of(fields, "this")?;
        match function.split_once('.') {
            Some(("Buffer" | "buffer", _)) => {}
            Some(("buf", _)) if receiver.is_some() => {}
            Some(("buf", _)) => return Err("a method needs \"this\"".into()),
            _ => return Err(format!("no function: {function:?}")),
        }
        let args = match fields.get("args") {
            None => Vec::new(),
            Some(Json::Array(args)) => args.iter().map(from_json).collect::<Result<_, _>>()?,
            Some(_) => return Err("the field \"args\" holds an array".into()),
        };
        Ok(Case {
            function: function.to_owned(),
            receiver,
            args,
        })
    }

    /// The case as a line for the recorder, and the beginning of a line of a transcript.
    pub fn to_line(&self) -> String {
        let args: Json = self.args.iter().map(to_json).collect();
        let receiver = match &self.receiver {
            Some(bytes) => format!(r#","this":"{}""#, to_hex(bytes)),
            None => String::new(),
        };
        format!(
            r#"{{"fn":{}{receiver},"args":{args}}}"#,
            json!(self.function)
        )
    }
}

impl Answer {
    pub(crate) fn parse(fields: &Map<String, Json>) -> Result<Answer, String> {
        let outcome = match (fields.get("returns"), fields.get("throws")) {
            (Some(value), None) => Ok(from_json(value)?),
            (None, Some(thrown)) => Err(parse_thrown(thrown)?),
            _ => return Err("a line has either \"returns\" or \"throws\"".into()),
        };
        Ok(Answer {
            outcome,
            after: bytes_of(fields, "after")?,
            target: bytes_of(fields, "target")?,
        })
    }

    /// The fields of a line that hold an answer, in a transcript's order, without the braces around them.
    pub fn to_fields(&self) -> String {
        let mut fields = match &self.outcome {
            Ok(value) => format!(r#""returns":{}"#, to_json(value)),
            Err(Thrown {
                name,
                code,
                message,
            }) => {
                let code = match code {
                    Some(code) => format!(r#","code":{}"#, json!(code)),
                    None => String::new(),
                };
                let (name, message) = (json!(name), json!(message));
                format!(r#""throws":{{"name":{name}{code},"message":{message}}}"#)
            }
        };
        for (name, bytes) in [("after", &self.after), ("target", &self.target)] {
            if let Some(bytes) = bytes {
                fields += &format!(r#","{name}":"{}""#, to_hex(bytes));
            }
        }
        fields
    }
}

/// A case and its answer as a line of a transcript.
pub fn to_line(case: &Case, answer: &Answer) -> String {
    let case = case.to_line();
    let open = case.strip_suffix('}').unwrap_or(&case);
    format!("{open},{}}}", answer.to_fields())
}

fn bytes_of(fields: &Map<String, Json>, name: &str) -> Result<Option<Vec<u8>>, String> {
    match fields.get(name) {
        None => Ok(None),
        Some(Json::String(digits)) => from_hex(digits).map(Some),
        Some(_) => Err(format!("the field {name:?} holds hex digits")),
    }
}

fn parse_thrown(json: &Json) -> Result<Thrown, String> {
    let text = |field: &str| {
        json.get(field)
            .and_then(Json::as_str)
            .map(str::to_owned)
            .ok_or_else(|| format!("\"throws\" has a string as its {field}"))
    };
    let code = match json.get("code") {
        None | Some(Json::Null) => None,
        Some(Json::String(code)) => Some(code.clone()),
        Some(Json::Number(code)) => Some(code.to_string()),
        Some(_) => return Err("the code of an error is a string or a number".into()),
    };
    Ok(Thrown {
        name: text("name")?,
        code,
        message: text("message")?,
    })
}

fn parse_pool(fields: &Map<String, Json>) -> Result<PoolSequence, String> {
    let list = |name: &str| {
        fields
            .get(name)
            .and_then(Json::as_array)
            .ok_or_else(|| format!("the field {name:?} holds an array"))
    };
    let calls: Vec<Case> = list("pool")?
        .iter()
        .map(|call| {
            let call = call.as_object().ok_or("a call is an object")?;
            Case::parse(call)
        })
        .collect::<Result<_, String>>()?;
    let views: Vec<Place> = list("views")?
        .iter()
        .map(|view| parse_place(view).ok_or_else(|| format!("no [slab, offset, length]: {view}")))
        .collect::<Result<_, _>>()?;
    if calls.len() != views.len() {
        return Err(format!("{} calls, but {} views", calls.len(), views.len()));
    }
    let pool_size = match fields.get("poolSize") {
        None => None,
        Some(size) => Some(
            size.as_f64()
                .ok_or("the field \"poolSize\" holds a number")?,
        ),
    };
    Ok(PoolSequence {
        calls,
        pool_size,
        views,
    })
}

fn parse_place(json: &Json) -> Option<Place> {
    let [slab, offset, length] = json.as_array()?.as_slice() else {
        return None;
    };
    let slab = match slab.as_i64()? {
        -1 => None,
        slab => Some(usize::try_from(slab).ok()?),
    };
    Some(Place {
        slab,
        offset: offset.as_i64()?,
        length: usize::try_from(length.as_u64()?).ok()?,
    })
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.slab {
            Some(slab) => write!(f, "[{slab},{},{}]", self.offset, self.length),
            None => write!(f, "[-1,{},{}]", self.offset, self.length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = r#"{"node":"26.10.0"}"#;

    #[test]
    fn lines_are_read_and_written_again() {
        let lines = [
            r#"{"fn":"Buffer.from","args":["616263","hex"],"returns":{"buffer":"616263"}}"#,
            r#"{"fn":"buf.fill","this":"0000","args":["ab"],"returns":{"buffer":"6162"},"after":"6162"}"#,
            r#"{"fn":"buf.copy","this":"61","args":[{"bytes":"00"}],"returns":1,"target":"61"}"#,
            r#"{"fn":"buf.swap16","this":"00","args":[],"throws":{"name":"RangeError","code":"E","message":"m"}}"#,
            r#"{"fn":"buffer.atob","args":["*"],"throws":{"name":"E","message":"m \"q\""}}"#,
        ];
        let transcript = Transcript::parse("t", &format!("{FIRST}\n{}", lines.join("\n"))).unwrap();
        assert_eq!(transcript.release, Release::V26);
        for (line, text) in transcript.lines.iter().zip(lines) {
            let Entry::Call(case, answer) = &line.entry else {
                panic!("no call")
            };
            assert_eq!(to_line(case, answer), text);
        }
    }

    #[test]
    fn a_pool_sequence_is_read() {
        let line =
            r#"{"pool":[{"fn":"Buffer.alloc","args":[1]}],"poolSize":64,"views":[[-1,0,1]]}"#;
        let Ok(Entry::Pool(sequence)) = Entry::parse(line) else {
            panic!("no pool sequence")
        };
        assert_eq!(sequence.pool_size, Some(64.0));
        assert_eq!(sequence.views[0].to_string(), "[-1,0,1]");
    }

    #[test]
    fn a_malformed_line_is_named() {
        let broken = [
            "",
            "nonsense",
            "[]",
            r#"{"args":[],"returns":1}"#,
            r#"{"fn":"frobnicate","args":[],"returns":1}"#,
            r#"{"fn":"buf.equals","args":[],"returns":1}"#,
            r#"{"fn":"buf.equals","this":"6","args":[],"returns":1}"#,
            r#"{"fn":"Buffer.of","args":{},"returns":1}"#,
            r#"{"fn":"Buffer.of","args":[]}"#,
            r#"{"fn":"Buffer.of","args":[],"returns":1,"throws":{}}"#,
            r#"{"fn":"Buffer.of","args":[],"throws":{"name":"E"}}"#,
            r#"{"fn":"Buffer.of","args":[],"returns":{"$":"nothing"}}"#,
            r#"{"pool":[{"fn":"Buffer.alloc","args":[1]}],"poolSize":64,"views":[]}"#,
            r#"{"pool":[{"fn":"Buffer.alloc","args":[1]}],"poolSize":"64","views":[[-1,0,1]]}"#,
            r#"{"pool":[{"fn":"Buffer.alloc","args":[1]}],"poolSize":64,"views":[[-2,0,1]]}"#,
        ];
        for line in &broken[1..] {
            let malformed =
                Transcript::parse("t.jsonl", &format!("{FIRST}\n\n{line}\n")).unwrap_err();
            assert!(malformed.to_string().starts_with("t.jsonl:3: "), "{line}");
        }
        for first in [
            "",
            "{}",
            r#"{"node":26}"#,
            r#"{"node":"25.0.0"}"#,
            "nonsense",
        ] {
            let malformed = Transcript::parse("t.jsonl", first).unwrap_err();
            assert!(malformed.to_string().starts_with("t.jsonl:1: "), "{first}");
        }
    }
}
