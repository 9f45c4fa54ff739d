//! What crosses the pipe between the process that reads and the one that asked: JSON documents, one a line.

use letterdesk_roster::{Directory, ReadOptions, Reading, RosterError, Row};
use serde::{Deserialize, Serialize};

/// What a reader may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of memory it may fill.
    pub memory: u64,
    /// Seconds of computing. On the clock it gets half as much again, for a machine that is busy.
    pub seconds: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { memory: 512 * 1024 * 1024, seconds: 20 }
    }
}

/// What a table is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// A list of people.
    People,
    /// A directory of facilities.
    Directory,
}

/// What is asked of the reader, in a variable of its environment, which other users cannot see as they can arguments.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// What the table is read as.
    pub wanted: Wanted,
    /// The file's ending with its full stop, such as `.tsv`: its name stays with us.
    pub ending: String,
    /// How it is read.
    pub options: ReadOptions,
    /// What the reader may use.
    pub limits: Limits,
}

/// What the reader says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// Rows done, rows there are.
    Progress(u32, u32),
    /// Some of the people, in the file's order.
    Rows(Vec<Row>),
    /// Everything but the people. Nothing follows.
    Done(Box<Reading>),
    /// The facilities. Nothing follows.
    Directory(Directory),
    /// No reading. Nothing follows.
    Refused(RosterError),
}

/// Rows of one message: few enough for a line of some hundred kilobytes.
pub const ROWS_AT_ONCE: usize = 200;
