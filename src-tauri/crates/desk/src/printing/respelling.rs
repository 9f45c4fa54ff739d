//! Names with letters that no face has, such as Hebrew and Arabic: paper bears the Latin form instead.

use std::ptr;

use letterdesk_model::{
    address::{PostedFrom, address_block_from, latin, recipient_block},
    evening::Evening,
    hold::Hold,
    name,
    prisoner::Prisoner,
};
use letterdesk_print::missing_letter;

use super::{paper::Paper, selection::Selection, traits::Fact, view::RespelledView};
use crate::ground::{LineUp, LineUpEntry, People, Person};

/// What paper calls somebody whose own name it cannot show.
enum Spelling {
    /// Otherwise.
    Respelled(Box<Person>),
    /// In no way: there is no Latin form either.
    None,
}

/// Those of an evening whom paper cannot call as their records do, each with their place in the line-up.
pub(super) struct Spellings(Vec<(usize, Spelling)>);

impl Spellings {
    pub(super) fn of(line_up: &LineUp<'_>) -> Spellings {
        let spelling = |person: &Person| {
            let own = &person.prisoner;
            is_missing(own).then(|| match respelled(own) {
                Some(prisoner) => Spelling::Respelled(Box::new(person.on_paper(prisoner))),
                None => Spelling::None,
            })
        };
        let all = line_up.entries.iter().enumerate();
        Spellings(all.filter_map(|(place, entry)| Some((place, spelling(entry.person)?))).collect())
    }

    /// The line-up as paper shows it; whoever has no name that can be set is held.
    pub(super) fn apply<'a>(&'a self, line_up: &mut LineUp<'a>) {
        for (place, spelling) in &self.0 {
            let Some(entry) = line_up.entries.get_mut(*place) else { continue };
            match spelling {
                Spelling::Respelled(person) => entry.person = person,
                Spelling::None => entry.hold = Some(Hold::NoLetters),
            }
        }
    }
}

/// Whose name is printed otherwise than the record would have it, and how.
pub(super) fn views(people: &People, selection: &Selection<'_>, paper: &Paper) -> Vec<RespelledView> {
    let view = |entry: &&LineUpEntry<'_>| {
        let prisoner = &entry.person.prisoner;
        let listed = &people.of_line_up(prisoner.id)?.prisoner;
        if ptr::eq(listed, prisoner) {
            return None;
        }
        let called = |prisoner| called(people, &selection.line_up.evening, paper, prisoner);
        let printed = called(prisoner);
        (printed != called(listed)).then(|| RespelledView {
            number: entry.number,
            prisoner_id: prisoner.id,
            name: listed.fields.name.full(),
            printed,
        })
    };
    selection.printed.iter().filter_map(view).collect()
}

/// What a paper calls somebody: as in a list, or as on an envelope.
fn called(people: &People, evening: &Evening, paper: &Paper, prisoner: &Prisoner) -> String {
    if paper.kind().traits().says.contains(&Fact::Name) {
        return prisoner.fields.name.full();
    }
    let from = PostedFrom::new(paper.setup().posted_from, &evening.fields.sender);
    let block = address_block_from(from, prisoner, people.facility_of(prisoner));
    block.unwrap_or_else(|| recipient_block(prisoner)).recipient.name().to_owned()
}

fn is_missing(prisoner: &Prisoner) -> bool {
    let fields = &prisoner.fields;
    missing_letter(&fields.name.full()).is_some() || missing_letter(&fields.dative).is_some()
}

/// The same person as paper can call them. A dative that somebody settled stays where it can be set; else the rules' own
/// form stands, or the Latin one after its label.
fn respelled(prisoner: &Prisoner) -> Option<Prisoner> {
    let mut fields = prisoner.fields.clone();
    if missing_letter(&fields.name.full()).is_some() {
        let latin = latin(prisoner);
        if missing_letter(&latin).is_some() {
            return None;
        }
        fields.name = name::split(&latin);
    }
    if missing_letter(&fields.dative).is_some() {
        fields.dative = String::new();
    }
    Some(Prisoner { fields, ..prisoner.clone() })
}
