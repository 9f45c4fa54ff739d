//! The Desk: taking letters in.

use letterdesk_model::{
    evening::{ByKind, Kind},
    hold::Hold,
    id::{EntryUid, Number, PrisonerId, Sequence},
    ledger::Cause,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::{CopyView, ErrorView, EveningView};

/// The Desk screen, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DeskView {
    /// The evening under way.
    pub evening: EveningView,
    /// How it stands.
    pub figures: Figures,
    /// Zeros on top, then up to the floor; of a very long list only the beginning.
    pub few: Vec<FewRow>,
    /// The last lines of the log, newest first: one a step.
    pub log: Vec<LogRow>,
    /// The last entry, as large as it is shown.
    pub last: Option<LastEntry>,
}

/// What every entry changes of the Desk besides the entry itself: an answer brings it, so that nobody asks for the
/// whole Desk after each letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Figures {
    /// Letters.
    pub total: u32,
    /// People with at least one letter.
    pub people: u32,
    /// People in the line-up who can be written to: held people are in neither figure.
    pub writable: u32,
    /// Of them, those with at least one letter.
    pub written: u32,
    /// Of them, those with none.
    pub waiting: u32,
    /// All letters by kind.
    pub by_kind: ByKind,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
    /// How the copies stand; `None` before the first is due.
    pub copy: Option<CopyView>,
    /// The counter of the last change notice that these figures know of.
    pub changes: u32,
}

/// A person with few letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FewRow {
    /// Their number tonight.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// «Петрова Марфа Игнатьевна»
    pub name: String,
    /// The approved line, then interests, or empty.
    pub line: String,
    /// Letters tonight.
    pub count: u32,
}

/// Somebody to propose to a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Proposal {
    /// Who, as among those with few letters.
    pub row: FewRow,
    /// What to write about, unless the row says it.
    pub about: String,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LogRow {
    /// Its place in the ledger.
    pub sequence: Sequence,
    /// The number tonight.
    pub number: Number,
    /// «Окунев-Бархатный Л. К.»
    pub name: String,
    /// What was counted.
    pub kind: Kind,
    /// How many; the root's own figure, also when taken back.
    pub n: i32,
    /// Why the row is there.
    pub cause: Cause,
    /// The row it takes back.
    pub undoes: Option<Sequence>,
    /// Whether it is taken back now.
    pub undone: bool,
    /// What it did at the desk; `None` for what was done elsewhere.
    pub action: Option<Action>,
    /// The number that the letters were taken from, for a move and what became of it.
    pub other: Option<Number>,
    /// Whose the letters are now, where they were moved.
    pub moved_to: Option<Number>,
    /// `HH:MM` in the evening's time; `None` once the minutes are wiped.
    pub at: Option<String>,
}

/// The last entry, for the large name and the postmark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LastEntry {
    /// Its place in the ledger.
    pub sequence: Sequence,
    /// The number tonight.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// «Окунев-Бархатный»
    pub surname: String,
    /// «Лаврентий Капитонович»
    pub given_patronymic: String,
    /// The approved line, or empty.
    pub room_line: String,
    /// Birth year.
    pub birth_year: Option<i32>,
    /// The facility's short name, or empty.
    pub facility: String,
    /// Signed: +5 counted, −5 taken back.
    pub n: i32,
    /// What was counted.
    pub kind: Kind,
    /// What it was: counted, taken back, put back, or moved.
    pub action: Action,
    /// The number that the letters were taken from, for a move and what became of it.
    pub other: Option<Number>,
    /// Their letters now.
    pub count: u32,
    /// Why the letter is kept aside and no mail is printed.
    pub held: Option<Hold>,
    /// `HH:MM`.
    pub at: Option<String>,
}

/// What an entry did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// «Принято»
    Counted,
    /// «Отменено»
    Undone,
    /// «Возвращено»
    Redone,
    /// «Переписано»
    Moved,
}

/// Whom a count is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case", tag = "who")]
pub enum Target {
    /// By the number tonight.
    Number {
        /// The number.
        number: Number,
    },
    /// By the slip's ten digits.
    Code {
        /// The digits.
        digits: String,
    },
    /// By the person, who must be in tonight's list.
    Prisoner {
        /// Their row.
        id: PrisonerId,
    },
    /// By the person; adds them to tonight's list with the next free number if they are not in it.
    AddPrisoner {
        /// Their row.
        id: PrisonerId,
    },
}

/// Whether a held person is counted all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// A held person is refused.
    #[default]
    Ask,
    /// Counted anyway.
    Anyway,
}

/// One count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CountRequest {
    /// Made by the caller (version 4): a retry can never count twice.
    pub uid: EntryUid,
    /// Whom it is for.
    pub target: Target,
    /// How many, from 1 to 999.
    pub times: u32,
    /// What was written.
    pub kind: Kind,
    /// Whether a held person is counted all the same.
    pub consent: Consent,
}

/// What stood in the box when Enter was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Typing {
    /// Made by the caller (version 4), for the count it may become.
    pub uid: EntryUid,
    /// As it was typed.
    pub text: String,
    /// What was written.
    pub kind: Kind,
}

/// What Enter did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Entered {
    /// One person was meant: counted.
    Counted {
        /// The answer of the count.
        counted: Box<Counted>,
    },
    /// One person was meant, and the count was refused.
    Refused {
        /// What was to be counted.
        request: CountRequest,
        /// Why it was not.
        error: ErrorView,
    },
    /// Something must be asked or said first. Nothing was counted.
    Read {
        /// What was typed.
        reading: BoxReading,
    },
}

/// One move of the letters of a line to another person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MoveRequest {
    /// Made by the caller (version 4): a retry can never move twice.
    pub uid: EntryUid,
    /// The line of the log.
    pub sequence: Sequence,
    /// Whose the letters are.
    pub target: Target,
    /// Whether they are a held person's all the same.
    pub consent: Consent,
}

/// What of the log is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct LogQuery {
    /// A number, a slip's code or words of a name; empty for everything.
    pub text: String,
    /// At most so many lines, the newest.
    pub most: u32,
}

/// Lines of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LogPage {
    /// Newest first: one a step.
    pub rows: Vec<LogRow>,
    /// Whether there are more.
    pub more: bool,
}

/// What a count, undo, redo or move did; it is committed by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Counted {
    /// Its place in the ledger.
    pub sequence: Sequence,
    /// The number tonight.
    pub number: Number,
    /// Their letters as they stood after it.
    pub count: u32,
    /// All letters as they stood after it.
    pub total: u32,
    /// How it is shown.
    pub entry: LastEntry,
    /// How the evening stands now.
    pub figures: Figures,
    /// The lines of the log that are new or changed, the newest first.
    pub lines: Vec<LogRow>,
}

/// What the box means, before anything is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum BoxReading {
    /// Empty.
    Nothing,
    /// A number or a code that can be counted with Enter.
    Entry {
        /// Whom it is for.
        target: Target,
        /// How many.
        times: u32,
        /// Whether so many at once must be asked about first.
        ask: bool,
        /// Whose it is, when it is known already.
        name: Option<String>,
    },
    /// Words: the people they find.
    Search {
        /// Those found: tonight's list first.
        found: Vec<Candidate>,
        /// How many letters Enter counts.
        times: u32,
        /// Whether so many at once must be asked about first.
        ask: bool,
        /// What was searched instead, when the other keyboard layout was tried.
        other_layout: Option<String>,
    },
    /// It cannot be counted, and why.
    Refused {
        /// Why.
        error: ErrorView,
    },
}

/// A person that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Candidate {
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// Their number tonight; without one, Ctrl+Enter adds and counts.
    pub number: Option<Number>,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
    /// Birth year.
    pub birth_year: Option<i32>,
    /// The facility's short name, or empty.
    pub facility: String,
    /// Letters tonight.
    pub count: u32,
    /// Why nobody should write to them.
    pub held: Option<Hold>,
}

/// `counts`: per person, by kind, totals, those at zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CountsView {
    /// The evening.
    pub evening: EveningView,
    /// All letters.
    pub total: u32,
    /// People with at least one.
    pub people: u32,
    /// People with none who can be written to.
    pub waiting: u32,
    /// Guests.
    pub guests: u32,
    /// All letters by kind.
    pub by_kind: ByKind,
    /// Everybody in the line-up, by number.
    pub prisoners: Vec<CountRow>,
}

/// One person's letters tonight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CountRow {
    /// Their number tonight.
    pub number: Number,
    /// Their row.
    pub id: PrisonerId,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
    /// All kinds.
    pub total: u32,
    /// Each kind.
    pub by_kind: ByKind,
    /// Why nothing may be sent.
    pub held: Option<Hold>,
}

/// Somebody on no list, as a guest brings them to the Desk.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct Unlisted {
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
    /// Where they are held, in the guest's words.
    pub place: String,
    /// `YYYY`, or empty.
    pub birth_year: String,
    /// Whether they are another person than whoever has that name on the list.
    pub another: bool,
}

/// Somebody who is on the list now, and on tonight's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Enlisted {
    /// Their number tonight.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
}

/// The slips of an evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct SlipsView {
    /// Taken by guests.
    pub given: u32,
    /// Of them, those that came back with a letter.
    pub back: u32,
    /// Of them, those that lie on the tables; after the evening: taken home, or lost.
    pub out: u32,
}

/// A slip that was given out or taken back; it is committed by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SlipMoved {
    /// The number on it.
    pub number: Number,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
    /// How all of them stand now.
    pub slips: SlipsView,
}

/// How quickly letters come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PaceView {
    /// Letters of each of the last thirty minutes, oldest first.
    pub minutes: Vec<u32>,
    /// Letters of the last ten.
    pub recent: u32,
    /// All letters there will be in an hour at this pace.
    pub in_an_hour: u32,
    /// `HH:MM` when the goal is reached at this pace; `None` without one, or when that is not tonight.
    pub goal_at: Option<String>,
}
