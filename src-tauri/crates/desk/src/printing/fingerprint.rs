//! What a kind of paper says of a person, as a hash: whether the paper in somebody's hands is still true.

use chrono::NaiveDate;
use letterdesk_model::{
    address::{PostedFrom, address_block_from, checked},
    evening::{Evening, Kind},
};
use sha2::{Digest, Sha256};

use super::{paper::Paper, traits::Fact};
use crate::ground::{LineUpEntry, People};

/// Letters of a hash that are kept: two papers of one evening are never mistaken for each other.
const FINGERPRINT: usize = 16;

/// A hash of what a paper says of a person. Sizes, languages and editions are not in it: they change nothing of that.
pub(super) fn fingerprint(
    people: &People,
    evening: &Evening,
    entry: &LineUpEntry<'_>,
    paper: &Paper,
) -> String {
    let facts = paper.kind().traits().says;
    let texts: Vec<String> =
        facts.iter().flat_map(|fact| fact_of(*fact, people, evening, entry, paper)).collect();
    let hash = Sha256::digest(texts.join("\u{1f}"));
    let text: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    text[..FINGERPRINT].to_owned()
}

fn fact_of(
    fact: Fact,
    people: &People,
    evening: &Evening,
    entry: &LineUpEntry<'_>,
    paper: &Paper,
) -> Vec<String> {
    let prisoner = &entry.person.prisoner;
    let (fields, facility) = (&prisoner.fields, people.facility_of(prisoner));
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let text = match fact {
        Fact::Address => {
            let from = PostedFrom::new(paper.setup().posted_from, &evening.fields.sender);
            let block = address_block_from(from, prisoner, facility);
            return block.map(|block| block.text_lines()).unwrap_or_default();
        }
        Fact::Tags => return fields.tags.clone(),
        Fact::Letters => return Kind::ALL.map(|kind| entry.by_kind.of(kind).to_string()).to_vec(),
        Fact::Sender => evening.fields.sender.clone(),
        Fact::Title => evening.fields.title.clone(),
        Fact::Date => evening.fields.date.to_string(),
        Fact::Number => entry.number.to_string(),
        Fact::Name => fields.name.full(),
        Fact::Marks => fields.marks.clone(),
        Fact::Facility => people.facility_in_fingerprint(prisoner),
        Fact::Story => fields.story.clone(),
        Fact::PublicLine => fields.room_line.clone(),
        Fact::Interests => fields.interests.clone(),
        Fact::Articles => fields.articles.clone(),
        Fact::Term => fields.term.clone(),
        Fact::HeldSince => date(fields.held_since),
        Fact::Born => fields.born.map(|born| born.to_string()).unwrap_or_default(),
        Fact::Notices if fields.marks.is_empty() => String::new(),
        Fact::Notices => evening.fields.notices.clone(),
        Fact::Checked => date(checked(prisoner, facility)),
    };
    vec![text]
}
