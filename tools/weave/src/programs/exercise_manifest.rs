//! What an exercise's `Cargo.toml` has to say beyond its name and its description.

use std::fmt;

use toml::Value;

use super::manifest::Manifest;

/// What the reader of an exercise does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExerciseKind {
    /// Say what a program will do, then see.
    Predict,
    /// Mend a program that does the wrong thing.
    Change,
    /// Write a small function.
    Build,
}

impl ExerciseKind {
    /// Every kind, in the order a chapter has them.
    pub const ALL: [ExerciseKind; 3] = [
        ExerciseKind::Predict,
        ExerciseKind::Change,
        ExerciseKind::Build,
    ];

    pub(crate) fn of(manifest: &Manifest) -> Result<ExerciseKind, String> {
        let kind = manifest.table.get("package").and_then(|package| {
            package
                .get("metadata")?
                .get("exercise")?
                .get("kind")?
                .as_str()
        });
        ExerciseKind::ALL
            .into_iter()
            .find(|each| kind == Some(each.word()))
            .ok_or_else(|| {
                "say what the reader does: `kind = \"predict\"`, `\"change\"` or `\"build\"` under \
                 `[package.metadata.exercise]`"
                    .to_owned()
            })
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            ExerciseKind::Predict => "predict",
            ExerciseKind::Change => "change",
            ExerciseKind::Build => "build",
        }
    }
}

impl fmt::Display for ExerciseKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            ExerciseKind::Predict => "Predict",
            ExerciseKind::Change => "Change",
            ExerciseKind::Build => "Build",
        })
    }
}

/// Whether cargo will test the starter when the reader asks for the package, and the solution only when asked for it by name.
pub(crate) fn check_targets(manifest: &Manifest) -> Result<(), String> {
    let is = |target: &Value, key, value: Value| target.get(key) == Some(&value);
    let lib = manifest.table.get("lib");
    if !lib.is_some_and(|lib| is(lib, "doctest", false.into())) {
        return Err(
            "add `doctest = false` under `[lib]`: the page's command would go on to look for examples in comments"
                .to_owned(),
        );
    }
    let name = format!("{}-solution", manifest.package);
    let is_solution = |test: &Value| {
        is(test, "name", name.as_str().into())
            && is(test, "path", "src/solution.rs".into())
            && is(test, "test", false.into())
    };
    let tests = manifest.table.get("test").and_then(Value::as_array);
    if !tests.is_some_and(|tests| tests.iter().any(is_solution)) {
        return Err(format!(
            "the solution is tested when somebody asks for it: add a `[[test]]` with `name = \"{name}\"`, \
             `path = \"src/solution.rs\"` and `test = false`"
        ));
    }
    Ok(())
}
