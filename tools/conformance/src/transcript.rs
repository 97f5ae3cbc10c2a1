//! Transcripts: what a real Node answered, one JSON line a call.

use std::fmt;

use anyhow::anyhow;
use javascript::Thrown;
use node_buffer::Release;
use serde_json::{Map, Value as Json, json};

use crate::value::{Value, from_hex, from_json, to_hex, to_json};

/// A call to be made: the function, the receiver's bytes, the arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// `Buffer.NAME` (a static), `buf.NAME` (a method) or `buffer.NAME` (an export).
    pub function: String,
    /// The Buffer whose method is called.
    pub receiver: Option<Receiver>,
    /// The arguments.
    pub args: Vec<Value>,
}

/// What a method is called on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receiver {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How far into its block it begins. The bytes before it are [`FILLER`].
    pub byte_offset: usize,
    /// Whether it is a plain Uint8Array and no Buffer.
    pub is_plain: bool,
}

/// What stands before a receiver that does not begin where its block does.
pub const FILLER: u8 = 0xa5;

impl From<Vec<u8>> for Receiver {
    fn from(bytes: Vec<u8>) -> Receiver {
        Receiver {
            bytes,
            ..Receiver::default()
        }
    }
}

/// What a call came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it returned or threw.
    pub outcome: Outcome,
    /// The receiver's bytes after the call, if they changed.
    pub after: Option<Vec<u8>>,
    /// The bytes of `buf.copy`'s first argument after the call.
    pub target: Option<Vec<u8>>,
}

/// A sequence of allocations that starts with the slab used up.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolSequence {
    /// What is done.
    pub steps: Vec<Allocation>,
    /// `Buffer.poolSize` while they are made; the release's own, if nothing is said.
    pub pool_size: Option<f64>,
    /// Where each Buffer came to lie.
    pub views: Vec<Place>,
}

/// A step of a pool sequence.
#[derive(Clone, Debug, PartialEq)]
pub enum Allocation {
    /// A call that makes a Buffer.
    Call(Case),
    /// `Buffer.poolSize` is set.
    PoolSize(f64),
}

impl Allocation {
    pub(crate) fn parse(json: &Json) -> Result<Allocation, String> {
        let step = json.as_object().ok_or("a step is an object")?;
        match parse_pool_size(step)? {
            None => Case::parse(step).map(Allocation::Call),
            Some(size) if step.len() == 1 => Ok(Allocation::PoolSize(size)),
            Some(_) => Err("a step is a call or a new pool size".into()),
        }
    }

    /// The step as an entry of a line.
    pub fn to_line(&self) -> String {
        match self {
            Allocation::Call(case) => case.to_line(),
            Allocation::PoolSize(size) => json!({ "poolSize": size }).to_string(),
        }
    }
}

/// A `StringDecoder` and what it is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoding {
    /// The name of its encoding.
    pub encoding: Value,
    /// `write` or `end`, each with its arguments.
    pub calls: Vec<Case>,
    /// What each call came to; or what making the decoder threw.
    pub outcomes: Result<Vec<Outcome>, Thrown>,
}

/// What a call came to: a value, or an error.
pub type Outcome = Result<Value, Thrown>;

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
    /// A decoder, the pieces it was given, and the text that came of them.
    Decoder(Decoding),
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

impl Transcript {
    /// Reads the transcript `text` of the file `file`.
    ///
    /// # Errors
    ///
    /// For the first line that is not one of a transcript: its place and what is wrong with it.
    pub fn parse(file: &str, text: &str) -> anyhow::Result<Transcript> {
        let malformed = |index: usize, problem: String| anyhow!("{file}:{}: {problem}", index + 1);
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
            .collect::<anyhow::Result<_>>()?;
        Ok(Transcript {
            file: file.to_owned(),
            release,
            lines,
        })
    }
}

/// The version that `{"node":"26.10.0"}` names.
pub(crate) fn parse_release(line: &str) -> Result<Release, String> {
    let json: Json = serde_json::from_str(line).map_err(|error| format!("no JSON: {error}"))?;
    let version = json
        .get("node")
        .and_then(Json::as_str)
        .ok_or(r#"the first line names the release, as in {"node":"26.10.0"}"#)?;
    version
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
        let fields = &fields_of(line)?;
        if fields.contains_key("pool") {
            return parse_pool(fields).map(Entry::Pool);
        }
        if fields.contains_key("decoder") {
            return parse_decoding(fields).map(Entry::Decoder);
        }
        Ok(Entry::Call(Case::parse(fields)?, Answer::parse(fields)?))
    }

    /// Reads a call without its answer, as the recorder is asked it.
    pub(crate) fn question(line: &str) -> Result<Case, String> {
        Case::parse(&fields_of(line)?)
    }

    /// How many calls it tells of.
    pub(crate) fn calls(&self) -> usize {
        match self {
            Entry::Call(..) => 1,
            Entry::Pool(sequence) => sequence.steps.len(),
            Entry::Decoder(decoding) => decoding.calls.len(),
        }
    }
}

impl Receiver {
    fn parse(fields: &Map<String, Json>) -> Result<Option<Receiver>, String> {
        let (bytes, is_plain) = match fields.get("this") {
            None if fields.contains_key("byteOffset") => {
                return Err("the field \"byteOffset\" stands beside \"this\"".into());
            }
            None => return Ok(None),
            Some(Json::String(digits)) => (from_hex(digits)?, false),
            Some(plain) => match from_json(plain)? {
                Value::Bytes(bytes) => (bytes, true),
                _ => return Err("the field \"this\" holds hex digits or {\"bytes\":hex}".into()),
            },
        };
        let byte_offset = match fields.get("byteOffset").map(Json::as_u64) {
            None => 0,
            Some(Some(offset)) if offset <= 1 << 20 => offset as usize,
            Some(_) => return Err("the field \"byteOffset\" holds a number up to 2^20".into()),
        };
        Ok(Some(Receiver {
            bytes,
            byte_offset,
            is_plain,
        }))
    }

    /// The fields of a line that hold it.
    fn to_fields(&self) -> String {
        let digits = to_hex(&self.bytes);
        let this = match self.is_plain {
            true => format!(r#"{{"bytes":"{digits}"}}"#),
            false => format!(r#""{digits}""#),
        };
        match self.byte_offset {
            0 => format!(r#","this":{this}"#),
            offset => format!(r#","this":{this},"byteOffset":{offset}"#),
        }
    }
}

impl Case {
    fn parse(fields: &Map<String, Json>) -> Result<Case, String> {
        let function = fields
            .get("fn")
            .and_then(Json::as_str)
            .ok_or("the field \"fn\" names the function")?;
        let receiver = Receiver::parse(fields)?;
        match function.split_once('.') {
            Some(("Buffer" | "buffer", _)) => {}
            Some(("buf", _)) if receiver.is_some() => {}
            Some(("buf", _)) => return Err("a method needs \"this\"".into()),
            _ => return Err(format!("no function: {function:?}")),
        }
        Ok(Case {
            function: function.to_owned(),
            receiver,
            args: parse_args(fields)?,
        })
    }

    /// The case as a line for the recorder, and the beginning of a line of a transcript.
    pub fn to_line(&self) -> String {
        let args: Json = self.args.iter().map(to_json).collect();
        let receiver = self.receiver.as_ref().map(Receiver::to_fields);
        let receiver = receiver.unwrap_or_default();
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
            Err(thrown) => format!(r#""throws":{}"#, thrown_to_text(thrown)),
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

fn fields_of(line: &str) -> Result<Map<String, Json>, String> {
    match serde_json::from_str(line) {
        Ok(Json::Object(fields)) => Ok(fields),
        Ok(_) => Err("a line is an object".into()),
        Err(error) => Err(format!("no JSON: {error}")),
    }
}

fn bytes_of(fields: &Map<String, Json>, name: &str) -> Result<Option<Vec<u8>>, String> {
    match fields.get(name) {
        None => Ok(None),
        Some(Json::String(digits)) => from_hex(digits).map(Some),
        Some(_) => Err(format!("the field {name:?} holds hex digits")),
    }
}

fn parse_args(fields: &Map<String, Json>) -> Result<Vec<Value>, String> {
    match fields.contains_key("args") {
        true => list(fields, "args", from_json),
        false => Ok(Vec::new()),
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

fn thrown_to_text(thrown: &Thrown) -> String {
    let code = match &thrown.code {
        Some(code) => format!(r#","code":{}"#, json!(code)),
        None => String::new(),
    };
    let (name, message) = (json!(thrown.name), json!(thrown.message));
    format!(r#"{{"name":{name}{code},"message":{message}}}"#)
}

/// The array in the field of this name, each item as `parse` reads it.
fn list<T>(
    fields: &Map<String, Json>,
    name: &str,
    parse: impl Fn(&Json) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    match fields.get(name) {
        Some(Json::Array(items)) => items.iter().map(parse).collect(),
        _ => Err(format!("the field {name:?} holds an array")),
    }
}

fn parse_decoding(fields: &Map<String, Json>) -> Result<Decoding, String> {
    let calls: Vec<Case> = list(fields, "calls", |call| {
        let call = call.as_object().ok_or("a call is an object")?;
        let function = match call.get("fn").and_then(Json::as_str) {
            Some(name @ ("write" | "end")) => name.to_owned(),
            _ => return Err("a decoder has \"write\" and \"end\"".into()),
        };
        Ok(Case {
            function,
            receiver: None,
            args: parse_args(call)?,
        })
    })?;
    let outcomes = match fields.get("throws") {
        Some(thrown) => Err(parse_thrown(thrown)?),
        None => Ok(list(fields, "returns", |outcome| {
            match outcome.get("throws") {
                Some(thrown) => parse_thrown(thrown).map(Err),
                None => from_json(outcome).map(Ok),
            }
        })?),
    };
    match &outcomes {
        Ok(outcomes) if outcomes.len() != calls.len() => Err(format!(
            "{} calls, but {} answers",
            calls.len(),
            outcomes.len()
        )),
        _ => Ok(Decoding {
            encoding: from_json(&fields["decoder"])?,
            calls,
            outcomes,
        }),
    }
}

/// What the calls of a decoder came to, as the field of a line.
pub(crate) fn outcomes_to_text(outcomes: &Result<Vec<Outcome>, Thrown>) -> String {
    match outcomes {
        Err(thrown) => format!(r#""throws":{}"#, thrown_to_text(thrown)),
        Ok(outcomes) => {
            let texts: Vec<String> = outcomes
                .iter()
                .map(|outcome| match outcome {
                    Ok(value) => to_json(value).to_string(),
                    Err(thrown) => format!(r#"{{"throws":{}}}"#, thrown_to_text(thrown)),
                })
                .collect();
            format!(r#""returns":[{}]"#, texts.join(","))
        }
    }
}

fn parse_pool(fields: &Map<String, Json>) -> Result<PoolSequence, String> {
    let steps = list(fields, "pool", Allocation::parse)?;
    let views = list(fields, "views", |view| {
        parse_place(view).ok_or_else(|| format!("no [slab, offset, length]: {view}"))
    })?;
    let is_call = |step: &&Allocation| matches!(step, Allocation::Call(_));
    let calls = steps.iter().filter(is_call).count();
    if calls != views.len() {
        return Err(format!("{calls} calls, but {} views", views.len()));
    }
    Ok(PoolSequence {
        steps,
        pool_size: parse_pool_size(fields)?,
        views,
    })
}

fn parse_pool_size(fields: &Map<String, Json>) -> Result<Option<f64>, &'static str> {
    let size = fields.get("poolSize").map(Json::as_f64);
    size.map(|size| size.ok_or("the field \"poolSize\" holds a number"))
        .transpose()
}

fn parse_place(json: &Json) -> Option<Place> {
    let (slab, offset, length) = serde_json::from_value(json.clone()).ok()?;
    let slab = match slab {
        -1 => None,
        slab => Some(usize::try_from(slab).ok()?),
    };
    Some(Place {
        slab,
        offset,
        length,
    })
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slab = self.slab.map_or(-1, |slab| slab as i64);
        write!(f, "[{slab},{},{}]", self.offset, self.length)
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
            r#"{"fn":"buf.equals","this":"61","byteOffset":3,"args":[{"arraybuffer":"61"}],"returns":true}"#,
            r#"{"fn":"buf.readUInt8","this":{"bytes":"61"},"args":[],"returns":97}"#,
        ];
        let transcript = Transcript::parse("t", &format!("{FIRST}\n{}", lines.join("\n"))).unwrap();
        assert_eq!(transcript.release.version(), "26.10.0");
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
            r#"{"pool":[{"poolSize":64}],"poolSize":64,"views":[[-1,0,1]]}"#,
            r#"{"pool":[{"poolSize":"64"}],"poolSize":64,"views":[]}"#,
            r#"{"fn":"buf.equals","this":{"buffer":"61"},"args":[],"returns":1}"#,
            r#"{"fn":"buf.equals","this":"61","byteOffset":-1,"args":[],"returns":1}"#,
            r#"{"fn":"Buffer.of","byteOffset":1,"args":[],"returns":1}"#,
            r#"{"decoder":"utf8","calls":[{"fn":"write","args":[]}],"returns":[]}"#,
            r#"{"decoder":"utf8","calls":[{"fn":"text","args":[]}],"returns":[""]}"#,
        ];
        for line in broken {
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
