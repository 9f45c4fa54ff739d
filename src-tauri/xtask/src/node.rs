//! Node.js: is it there, is it new enough.

use std::process::Command;

use crate::process::{Failure, ask, npm};

/// The oldest Node.js the window's tools run on: major, minor. The same as `engines` in ui/package.json.
const OLDEST: (u32, u32) = (20, 19);

/// Refuses to go on without a Node.js that can build the window.
pub fn check() -> Result<(), Failure> {
    let (major, minor) = OLDEST;
    let need = format!(
        "Node.js {major}.{minor} or newer, with npm, is needed to build the window (https://nodejs.org)."
    );
    let Some(said) = ask(Command::new("node").arg("--version")) else {
        return Err(Failure(format!("{need} There is none on the path.")));
    };
    if !new_enough(&said) {
        return Err(Failure(format!("{need} The one on the path is {}.", said.trim())));
    }
    if ask(npm().arg("--version")).is_none() {
        return Err(Failure(format!("{need} `node` is there, `npm` is not.")));
    }
    Ok(())
}

/// Whether `v20.20.2` is at least the oldest we can use. What cannot be read is not.
fn new_enough(said: &str) -> bool {
    let mut parts = said.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().ok());
    match (parts.next().flatten(), parts.next().flatten()) {
        (Some(major), Some(minor)) => (major, minor) >= OLDEST,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        fn check(said: &str, expect: &str) {
            assert_eq!(if new_enough(said) { "good" } else { "old" }, expect, "{said}");
        }
        check("v20.20.2\n", "good");
        check("v20.19.0", "good");
        check("v20.18.3", "old");
        check("v18.20.8", "old");
        check("v22.1.0", "good");
        check("", "old");
        check("node", "old");
    }
}
