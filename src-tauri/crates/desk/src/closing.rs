//! Closing: a blind recount, a comparison, a decision with its reason, and a number that stands.

mod copies;
mod table;
pub(crate) mod view;
mod whole_recount;

use std::collections::BTreeSet;

use letterdesk_model::{
    closing::{ClosingMethod, Decision, Difference, Figure, compare},
    evening::{EveningState, Kind},
    id::{BundleId, EntryUid, EveningId, Number},
    ledger::Cause,
    name::PersonName,
};
use letterdesk_store::{NewClosing, NewEntry, Resolution, Tx};
use uuid::Uuid;

use crate::{
    closing::view::{
        AmendmentView, BundleView, ClosedView, ClosingView, DecisionRequest, DifferenceView, LeftView,
    },
    ground::{
        Area, Code, Desk, Error, EveningView, LineUp, LineUpEntry, Result, require_state, required,
        sentences_of,
    },
};
pub use whole_recount::WholeRecount;

/// The setting that keeps the comparison on the screen across a restart; its value is the evening's row.
const COMPARING: &str = "comparing";

/// What another state of an evening changes.
const STEP: [Area; 3] = [Area::Evening, Area::Closing, Area::Tally];

impl Desk {
    /// The Closing screen: the evening under way, else the newest closed one.
    pub fn closing(&self) -> Result<ClosingView> {
        let reader = self.reader()?;
        if let Some(id) = reader.under_way()? {
            return self.closing_of(id);
        }
        let closed = reader.evenings()?.into_iter().rfind(|evening| evening.state == EveningState::Closed);
        closed.map_or(Ok(ClosingView::Nothing), |evening| self.closing_of(evening.id))
    }

    /// The closing of one evening.
    pub fn closing_of(&self, id: EveningId) -> Result<ClosingView> {
        let line_up = self.load_line_up(id)?;
        match line_up.evening.state {
            EveningState::Planned => Ok(ClosingView::Nothing),
            EveningState::Open => Ok(ClosingView::Open { evening: self.evening_view(&line_up) }),
            EveningState::Counting if self.is_comparing(id)? => self.compared(&line_up),
            EveningState::Counting => self.counting(&line_up),
            EveningState::Closed => Ok(ClosingView::Closed { outcome: self.closed(&line_up)? }),
        }
    }

    /// Freezes +1 and begins the recount.
    pub fn start_counting(&mut self) -> Result<ClosingView> {
        let id = self.line_up_open()?.evening.id;
        let at = self.clock().utc();
        self.transact(&STEP, |tx| Ok(tx.set_state(id, EveningState::Counting, at)?))?;
        self.closing_of(id)
    }

    /// Back to taking letters in. What was recounted is thrown away: the box is not the same any more.
    pub fn back_to_open(&mut self) -> Result<ClosingView> {
        let id = self.line_up_counting()?.evening.id;
        let at = self.clock().utc();
        self.transact(&STEP, |tx| {
            tx.clear_recount(id)?;
            tx.clear_setting(COMPARING)?;
            Ok(tx.set_state(id, EveningState::Open, at)?)
        })?;
        self.closing_of(id)
    }

    /// Enters a bundle. Several bundles of one person add up.
    pub fn add_bundle(&mut self, number: Number, quantity: u32, kind: Kind) -> Result<ClosingView> {
        let line_up = self.line_up_counting()?;
        line_up.require(number)?;
        let id = line_up.evening.id;
        self.transact(&[Area::Closing], |tx| Ok(tx.add_bundle(id, Figure { number, kind, quantity })?))?;
        self.closing_of(id)
    }

    /// Enters one letter by the code of its slip.
    pub fn add_scanned(&mut self, digits: &str, kind: Kind) -> Result<ClosingView> {
        let number = self.number_of_code(&self.line_up_counting()?, digits)?;
        self.add_bundle(number, 1, kind)
    }

    /// Takes a bundle back.
    pub fn remove_bundle(&mut self, bundle: u32) -> Result<ClosingView> {
        let id = self.line_up_counting()?.evening.id;
        self.transact(&[Area::Closing], |tx| Ok(tx.remove_bundle(BundleId(bundle))?))?;
        self.closing_of(id)
    }

    /// Confirms that the box holds nothing for somebody.
    pub fn confirm_zero(&mut self, number: Number) -> Result<ClosingView> {
        self.add_bundle(number, 0, Kind::Letter)
    }

    /// Shows what differs. [`Code::RecountUnfinished`] while somebody has no figure.
    pub fn compare_recount(&mut self) -> Result<ClosingView> {
        let line_up = self.line_up_counting()?;
        let id = line_up.evening.id;
        let left = self.left(&line_up)?;
        if !left.is_empty() {
            return Err(Error::new(Code::RecountUnfinished).with("count", left.len()));
        }
        self.transact(&[Area::Closing], |tx| Ok(tx.set_setting(COMPARING, &id.to_string())?))?;
        self.closing_of(id)
    }

    /// Decides about a difference, with a reason.
    pub fn decide(&mut self, decision: &DecisionRequest) -> Result<ClosingView> {
        let line_up = self.line_up_counting()?;
        let id = line_up.evening.id;
        let reason = required(&decision.reason)?;
        let differences = self.differences(&line_up)?;
        let difference = differences
            .into_iter()
            .find(|found| found.number == decision.number && found.kind == decision.kind)
            .ok_or_else(|| line_up.unknown_number(decision.number))?;
        let resolution = Resolution { difference, taken: decision.taken, reason };
        self.transact(&[Area::Closing], |tx| Ok(tx.set_resolution(id, &resolution)?))?;
        self.closing_of(id)
    }

    /// «Пересчитать ещё раз»: one person's bundles are thrown away and counted anew.
    pub fn count_again(&mut self, number: Number) -> Result<ClosingView> {
        let id = self.line_up_counting()?.evening.id;
        self.transact(&[Area::Closing], |tx| {
            tx.clear_recount_of(id, number)?;
            Ok(tx.clear_setting(COMPARING)?)
        })?;
        self.closing_of(id)
    }

    /// Closes after a recount; every difference must be decided.
    pub fn close(&mut self) -> Result<ClosingView> {
        let line_up = self.line_up_counting()?;
        let id = line_up.evening.id;
        let resolutions = self.current_resolutions(&line_up)?;
        let undecided = self.differences(&line_up)?.len() - resolutions.len();
        let unfinished = self.left(&line_up)?.len() + undecided;
        if unfinished > 0 {
            return Err(Error::new(Code::RecountUnfinished).with("count", unfinished));
        }
        self.close_as(id, ClosingMethod::Recounted, &resolutions, |_| Ok(()))
    }

    /// The quick closing for small evenings; the report then says «без пересчёта».
    pub fn close_without_recount(&mut self) -> Result<ClosingView> {
        let id = self.line_up_under_way()?.evening.id;
        self.close_as(id, ClosingMethod::Quick, &[], |_| Ok(()))
    }

    /// A visible change after the closing, with its reason and today's date.
    pub fn amend(&mut self, evening: EveningId, number: Number, n: i32, reason: &str) -> Result<ClosingView> {
        let reason = required(reason)?;
        let line_up = self.load_line_up(evening)?;
        require_state(&line_up.evening, EveningState::Closed)?;
        let tonight = line_up.require(number)?;
        if tonight.person.is_nobody() {
            return Err(Error::new(Code::RemovedNumber).with("number", number));
        }
        let prisoner = tonight.person.prisoner.id;
        if i64::from(tonight.count()) + i64::from(n) < 0 {
            return Err(Error::new(Code::WouldGoNegative).with("number", number));
        }
        let entries = amending(evening, prisoner, tonight.by_kind, n, &reason);
        let today = self.clock().today();
        self.transact(&[Area::Tally, Area::Closing], |tx| {
            for entry in &entries {
                tx.amend(entry, today)?;
            }
            Ok(())
        })?;
        self.closing_of(evening)
    }

    /// Closes in one transaction, which begins with what is handed in.
    fn close_as(
        &mut self,
        id: EveningId,
        method: ClosingMethod,
        resolutions: &[Resolution],
        begin: impl FnOnce(&mut Tx<'_>) -> Result<()>,
    ) -> Result<ClosingView> {
        self.back_up_before("closing")?;
        let line_up = self.load_line_up(id)?;
        let adjustments = adjustments(&line_up, resolutions)?;
        let guests = line_up.evening.guests;
        let at = self.clock().utc();
        let opened = opened_at(&self.reader()?, id)?.unwrap_or(at);
        self.transact(&STEP, |tx| {
            begin(tx)?;
            for entry in &adjustments {
                tx.append(entry)?;
            }
            let duration_minutes = duration(tx, id)?;
            tx.save_closing(id, &NewClosing { at, method, guests, duration_minutes })?;
            tx.wipe_minutes(id)?;
            tx.clear_setting(COMPARING)?;
            Ok(tx.set_state(id, EveningState::Closed, at)?)
        })?;
        // The evening is closed whether or not its older copies could be replaced.
        let _ = self.replace_copies_since(opened);
        self.closing_of(id)
    }

    fn line_up_counting(&self) -> Result<LineUp<'_>> {
        let line_up = self.line_up_under_way()?;
        require_state(&line_up.evening, EveningState::Counting)?;
        Ok(line_up)
    }

    fn is_comparing(&self, id: EveningId) -> Result<bool> {
        Ok(self.reader()?.setting(COMPARING)? == Some(id.to_string()))
    }

    /// The recount is blind: no figure of the ledger leaves here.
    fn counting(&self, line_up: &LineUp<'_>) -> Result<ClosingView> {
        let bundle = |bundle: letterdesk_store::Bundle| BundleView {
            id: bundle.id.0,
            number: bundle.figure.number,
            name: name_of(line_up, bundle.figure.number),
            kind: bundle.figure.kind,
            quantity: bundle.figure.quantity,
        };
        let bundles = self.reader()?.bundles(line_up.evening.id)?.into_iter().rev().map(bundle).collect();
        let evening = EveningView { total: 0, people: 0, ..self.evening_view(line_up) };
        Ok(ClosingView::Counting { evening, bundles, left: self.left(line_up)? })
    }

    fn compared(&self, line_up: &LineUp<'_>) -> Result<ClosingView> {
        let resolutions = self.current_resolutions(line_up)?;
        let differences = self.differences(line_up)?;
        let recount = self.reader()?.recount(line_up.evening.id)?;
        Ok(ClosingView::Compared {
            evening: self.evening_view(line_up),
            ledger_total: line_up.total(),
            recount_total: recount.iter().map(|figure| figure.quantity).sum(),
            decided: differences.len() == resolutions.len(),
            differences: differences
                .iter()
                .map(|found| difference_view(line_up, found, &resolutions))
                .collect(),
        })
    }

    fn closed(&self, line_up: &LineUp<'_>) -> Result<ClosedView> {
        let id = line_up.evening.id;
        let reader = self.reader()?;
        let closing =
            reader.closing(id)?.ok_or_else(|| Error::new(Code::Internal).with("detail", "no closing"))?;
        let resolutions = reader.resolutions(id)?;
        let names = self.closed_names(id)?;
        let name = |number| names.get(&number).map(PersonName::full);
        let difference = |found: &Resolution| {
            let view = difference_view(line_up, &found.difference, &resolutions);
            DifferenceView { name: name(view.number).unwrap_or(view.name), ..view }
        };
        let amendment = |amendment: letterdesk_store::Amendment| AmendmentView {
            date: amendment.on.to_string(),
            number: amendment.number,
            name: name(amendment.number).unwrap_or_default(),
            n: amendment.entry.n,
            reason: amendment.entry.reason,
        };
        Ok(ClosedView {
            evening: EveningView { guests: closing.guests, ..self.evening_view(line_up) },
            closed_at: self.local_time(&line_up.evening, closing.at).format("%Y-%m-%d %H:%M").to_string(),
            total: line_up.total(),
            total_at_closing: closing.tally.total(),
            people: line_up.people(),
            by_kind: line_up.by_kind(),
            recounted: closing.method == ClosingMethod::Recounted,
            differences: resolutions.iter().map(difference).collect(),
            amendments: reader.amendments(id)?.into_iter().map(amendment).collect(),
            head: self.code_of(id)?.unwrap_or_default(),
            entries: reader.chain_head(id)?.map_or(0, |chain| chain.entries),
            sentences: sentences_of(line_up),
            copies_left: self
                .names_of_copies_left(opened_at(&reader, id)?.unwrap_or(closing.at), closing.at)?,
        })
    }

    /// Those for whom nothing was entered.
    fn left(&self, line_up: &LineUp<'_>) -> Result<Vec<LeftView>> {
        let recount = self.reader()?.recount(line_up.evening.id)?;
        let view = |entry: &LineUpEntry<'_>| LeftView {
            number: entry.number,
            name: entry.person.prisoner.fields.name.full(),
        };
        Ok(without_figure(line_up, &recount).map(view).collect())
    }

    fn differences(&self, line_up: &LineUp<'_>) -> Result<Vec<Difference>> {
        Ok(differences(line_up, &self.reader()?.recount(line_up.evening.id)?))
    }

    /// Decisions about the differences as they are now: a later bundle makes an old decision void.
    fn current_resolutions(&self, line_up: &LineUp<'_>) -> Result<Vec<Resolution>> {
        let differences = self.differences(line_up)?;
        let resolutions = self.reader()?.resolutions(line_up.evening.id)?;
        Ok(resolutions
            .into_iter()
            .filter(|resolution| differences.contains(&resolution.difference))
            .collect())
    }
}

/// Those whom a recount has no figure for. Held people without letters need none: there is no bundle to look for.
fn without_figure<'a>(
    line_up: &'a LineUp<'a>,
    recount: &[Figure],
) -> impl Iterator<Item = &'a LineUpEntry<'a>> {
    let entered: BTreeSet<_> = recount.iter().map(|figure| figure.number).collect();
    let needed = line_up.entries.iter().filter(|entry| entry.held_back().is_none() || entry.count() > 0);
    needed.filter(move |entry| !entered.contains(&entry.number))
}

fn differences(line_up: &LineUp<'_>, recount: &[Figure]) -> Vec<Difference> {
    let mut ledger = Vec::new();
    for entry in &line_up.entries {
        let figure = |kind| Figure { number: entry.number, kind, quantity: entry.by_kind.of(kind) };
        ledger.extend(Kind::ALL.map(figure));
    }
    compare(&ledger, recount)
}

/// Adjusting rows for the differences where the recount is believed. A kind mistaken for another gives two rows.
fn adjustments(line_up: &LineUp<'_>, resolutions: &[Resolution]) -> Result<Vec<NewEntry>> {
    let believed = resolutions.iter().filter(|resolution| resolution.taken == Decision::Recount);
    let entry = |resolution: &Resolution| {
        let difference = &resolution.difference;
        Ok(NewEntry {
            evening: line_up.evening.id,
            prisoner: line_up.require(difference.number)?.person.prisoner.id,
            uid: EntryUid(Uuid::new_v4()),
            kind: difference.kind,
            n: difference.adjustment(),
            cause: Cause::Adjust,
            undoes: None,
            reason: resolution.reason.clone(),
            minute: None,
        })
    };
    believed.map(entry).collect()
}

/// Amending rows: letters are added as letters; taken away from letters first, then postcards, then handmade ones,
/// since an amendment names a person and a number only.
fn amending(
    evening: EveningId,
    prisoner: letterdesk_model::id::PrisonerId,
    have: letterdesk_model::evening::ByKind,
    n: i32,
    reason: &str,
) -> Vec<NewEntry> {
    let entry = |kind, n| NewEntry {
        evening,
        prisoner,
        uid: EntryUid(Uuid::new_v4()),
        kind,
        n,
        cause: Cause::Amend,
        undoes: None,
        reason: reason.to_owned(),
        minute: None,
    };
    if n > 0 {
        return vec![entry(Kind::Letter, n)];
    }
    let mut missing = n.unsigned_abs();
    let mut entries = Vec::new();
    for kind in Kind::ALL {
        let taken = missing.min(have.of(kind));
        missing -= taken;
        if taken > 0 {
            // A count is far below i32::MAX.
            entries.push(entry(kind, -(taken as i32)));
        }
    }
    entries
}

fn difference_view(line_up: &LineUp<'_>, found: &Difference, resolutions: &[Resolution]) -> DifferenceView {
    let resolution = resolutions.iter().find(|resolution| resolution.difference == *found);
    DifferenceView {
        number: found.number,
        name: name_of(line_up, found.number),
        kind: found.kind,
        ledger: found.ledger,
        recount: found.recount,
        taken: resolution.map(|resolution| resolution.taken),
        reason: resolution.map(|resolution| resolution.reason.clone()).unwrap_or_default(),
    }
}

fn name_of(line_up: &LineUp<'_>, number: Number) -> String {
    line_up.by_number(number).map(|entry| entry.person.prisoner.fields.name.full()).unwrap_or_default()
}

/// Minutes from the first opening to the last count.
fn duration(reader: &letterdesk_store::Reader<'_>, id: EveningId) -> Result<Option<u32>> {
    let opened = opened_at(reader, id)?;
    let last = reader.log(id)?.rows.into_iter().filter_map(|row| row.minute).max();
    let minutes = opened.zip(last).map(|(opened, last)| (last - opened).num_minutes());
    Ok(minutes.and_then(|minutes| u32::try_from(minutes).ok()))
}

/// When the evening was opened first, UTC.
fn opened_at(reader: &letterdesk_store::Reader<'_>, id: EveningId) -> Result<Option<chrono::NaiveDateTime>> {
    let steps = reader.steps(id)?;
    Ok(steps.into_iter().find(|step| step.to == EveningState::Open).map(|step| step.at))
}
