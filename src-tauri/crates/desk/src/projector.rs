//! What the room sees on the projector. It only reads, and tells nothing but names, slips' numbers, the approved lines,
//! and figures that the whole room may know.
//!
//! Invariant: whom the room may not see, and whoever is held, is not there.
//! Invariant: while letters are recounted, no figure of them is told.

pub(crate) mod view;

use letterdesk_model::{evening::EveningState, hold::room_hold};

use crate::{
    ground::{Desk, LineUp, LineUpEntry, Result, count},
    projector::view::{HostLine, ProjectorMode, ProjectorView, RoomPerson, Slide},
};

/// People on one page of names: two columns that are read from the last row.
const PER_PAGE: usize = 10;
/// Those who wait that stand beside the total.
const BESIDE_TOTAL: usize = 5;

impl Desk {
    /// What the room sees of the evening under way; a page that is not there is the nearest that is.
    /// [`crate::Code::NoOpenEvening`] without one, but for thanks: they tell nothing, and the room may still be reading
    /// them when the evening is closed.
    pub fn projector_view(&self, mode: ProjectorMode, page: u32) -> Result<ProjectorView> {
        if mode == ProjectorMode::Thanks && !self.is_evening_open()? {
            return Ok(ProjectorView { slide: Slide::Thanks, ..ProjectorView::black() });
        }
        let line_up = self.line_up_under_way()?;
        let fields = &line_up.evening.fields;
        Ok(ProjectorView {
            title: fields.title.clone(),
            theme: fields.theme.clone(),
            slide: slide(&line_up, mode, page),
        })
    }

    /// What the host may say of the evening under way; nothing while its letters are recounted.
    pub fn host_line(&self) -> Result<Option<HostLine>> {
        let line_up = self.line_up_under_way()?;
        Ok((!is_blind(&line_up)).then(|| HostLine {
            letters: line_up.total(),
            waiting: count(waiting(&line_up)),
            everybody: line_up.has_everybody_a_letter(),
        }))
    }
}

fn slide(line_up: &LineUp<'_>, mode: ProjectorMode, page: u32) -> Slide {
    match mode {
        ProjectorMode::Thanks => Slide::Thanks,
        ProjectorMode::Names => {
            let (people, page, pages) = paged(seen(line_up).collect(), page);
            Slide::Names { people, page, pages }
        }
        ProjectorMode::Total | ProjectorMode::Waiting if is_blind(line_up) => Slide::Recount,
        ProjectorMode::Total => Slide::Total {
            letters: line_up.total(),
            people: line_up.people(),
            goal: line_up.evening.fields.goal,
            waiting: waiting(line_up).take(BESIDE_TOTAL).map(room_person).collect(),
            everybody: line_up.has_everybody_a_letter(),
        },
        ProjectorMode::Waiting => {
            let (people, page, pages) = paged(waiting(line_up).collect(), page);
            Slide::Waiting { people, page, pages, everybody: line_up.has_everybody_a_letter() }
        }
    }
}

/// A recount is blind, for the room as for those who count.
fn is_blind(line_up: &LineUp<'_>) -> bool {
    line_up.evening.state != EveningState::Open
}

/// Those whom the room may see, by number.
fn seen<'a>(line_up: &'a LineUp<'a>) -> impl Iterator<Item = &'a LineUpEntry<'a>> {
    let is_seen =
        |entry: &&LineUpEntry<'_>| entry.held_back().is_none() && room_hold(&entry.person.prisoner).is_none();
    line_up.entries.iter().filter(is_seen)
}

/// Those of them who have no letter yet.
fn waiting<'a>(line_up: &'a LineUp<'a>) -> impl Iterator<Item = &'a LineUpEntry<'a>> {
    seen(line_up).filter(|entry| entry.count() == 0)
}

/// One page of people, its number from 1, and how many pages there are.
fn paged(people: Vec<&LineUpEntry<'_>>, page: u32) -> (Vec<RoomPerson>, u32, u32) {
    let pages = count(people.chunks(PER_PAGE)).max(1);
    let page = page.clamp(1, pages);
    let shown = people.into_iter().skip((page as usize - 1) * PER_PAGE).take(PER_PAGE);
    (shown.map(room_person).collect(), page, pages)
}

fn room_person(entry: &LineUpEntry<'_>) -> RoomPerson {
    let fields = &entry.person.prisoner.fields;
    RoomPerson { number: entry.number, name: fields.name.given_first(), line: fields.room_line.clone() }
}
