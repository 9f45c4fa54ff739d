//! JSON shapes that several subcommands share. Keys are English, `snake_case`, stable; what is unknown is `null`.

use letterdesk_desk::{
    model::{
        evening::EveningState,
        hold::Hold,
        id::{EveningId, Number, PrisonerId},
    },
    view::{EveningView, HeldView, LineUpView},
};
use serde::Serialize;

use crate::context::Context;

/// An evening in a list.
#[derive(Debug, Serialize)]
pub struct EveningJson<'a> {
    id: EveningId,
    uuid: &'a str,
    title: &'a str,
    date: &'a str,
    city: Option<&'a str>,
    state: EveningState,
    total: u32,
    people: u32,
}

impl<'a> EveningJson<'a> {
    /// An evening with its figures.
    pub fn of(evening: &'a EveningView) -> EveningJson<'a> {
        EveningJson {
            id: evening.id,
            uuid: &evening.uuid,
            title: &evening.title,
            date: &evening.date,
            city: known(&evening.city),
            state: evening.state,
            total: evening.total,
            people: evening.people,
        }
    }
}

/// An evening with tonight's list.
#[derive(Debug, Serialize)]
pub struct EveningWithLineUpJson<'a> {
    #[serde(flatten)]
    evening: EveningJson<'a>,
    line_up: Vec<LineUpJson<'a>>,
}

#[derive(Debug, Serialize)]
struct LineUpJson<'a> {
    number: Number,
    prisoner_id: PrisonerId,
    name: &'a str,
    held: Option<Hold>,
}

impl<'a> EveningWithLineUpJson<'a> {
    /// An evening and its line-up.
    pub fn of(evening: &'a EveningView, line_up: &'a [LineUpView]) -> EveningWithLineUpJson<'a> {
        let line = |entry: &'a LineUpView| LineUpJson {
            number: entry.number,
            prisoner_id: entry.prisoner_id,
            name: &entry.name,
            held: entry.held,
        };
        EveningWithLineUpJson {
            evening: EveningJson::of(evening),
            line_up: line_up.iter().map(line).collect(),
        }
    }
}

/// Somebody left out of a document.
#[derive(Debug, Serialize)]
pub struct HeldJson<'a> {
    number: Number,
    name: &'a str,
    reason: Hold,
    text: String,
}

impl<'a> HeldJson<'a> {
    /// Somebody left out, the reason in words beside its code.
    pub fn of(context: &Context, held: &'a HeldView) -> HeldJson<'a> {
        HeldJson {
            number: held.number,
            name: &held.name,
            reason: held.reason,
            text: hold_words(context, held.reason),
        }
    }
}

/// «на этапе»
pub fn hold_words(context: &Context, hold: Hold) -> String {
    context.say(&format!("hold-{}", hold.code()), &[])
}

/// An empty text of a view means "not known".
pub fn known(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
