//! Keeps what is in memory out of files: no core dump of this process, and no look into it from outside.

use crate::Result;
#[cfg(unix)]
use crate::StoreError;

/// Forbids core dumps of this process, for good: the hard limit cannot be raised again. On Linux the process also
/// stops being "dumpable", so that another process of the same user can neither trace it nor read its memory.
///
/// Errors: [`StoreError::Assertion`] when the system refuses, since then the key could reach a disk.
#[cfg(unix)]
pub fn forbid_core_dumps() -> Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let refused = |found: &dyn std::fmt::Debug| StoreError::Assertion {
        what: "core dump limit",
        found: format!("{found:?}"),
    };
    setrlimit(Resource::Core, none).map_err(|error| refused(&error))?;
    let limit = getrlimit(Resource::Core);
    if limit.current != Some(0) {
        return Err(refused(&limit.current));
    }
    #[cfg(target_os = "linux")]
    not_dumpable()?;
    Ok(())
}

#[cfg(target_os = "linux")]
fn not_dumpable() -> Result<()> {
    use rustix::process::{DumpableBehavior, dumpable_behavior, set_dumpable_behavior};
    let refused = |found: &dyn std::fmt::Debug| StoreError::Assertion {
        what: "dumpable process",
        found: format!("{found:?}"),
    };
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(|error| refused(&error))?;
    match dumpable_behavior() {
        Ok(DumpableBehavior::NotDumpable) => Ok(()),
        other => Err(refused(&other)),
    }
}

/// Windows writes no core file on its own; its crash reports are a matter of the machine's settings, which a
/// program cannot turn off for itself without unsafe code.
#[cfg(not(unix))]
pub fn forbid_core_dumps() -> Result<()> {
    Ok(())
}
