use letterdesk_model::{
    closing::{Decision, Difference, Figure},
    evening::{ByKind, Kind},
    id::{EveningId, Number, PrisonerId},
    ledger::Cause,
};
use letterdesk_store::{Misuse, NewEntry, Refusal, Resolution, Result, StoreError};

use crate::builders::{TestDesk, closing, count};

fn figure(number: u32, quantity: u32) -> Figure {
    Figure { number: Number(number), kind: Kind::Letter, quantity }
}

/// An evening with 5 letters and 3 postcards, open.
fn counted() -> (TestDesk, EveningId, [PrisonerId; 2]) {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 5)).unwrap();
    desk.append(&NewEntry { kind: Kind::Postcard, ..count(evening, people[1], 3) }).unwrap();
    (desk, evening, people)
}

/// The same, closed.
fn closed() -> (TestDesk, EveningId, [PrisonerId; 2]) {
    let (mut desk, evening, people) = counted();
    desk.close(evening);
    (desk, evening, people)
}

fn amendment(evening: EveningId, prisoner: PrisonerId, n: i32) -> NewEntry {
    NewEntry {
        cause: Cause::Amend,
        reason: "нашлось письмо".to_owned(),
        minute: None,
        ..count(evening, prisoner, n)
    }
}

#[test]
fn a_recount_is_kept_bundle_by_bundle() {
    let (mut desk, evening, _) = TestDesk::with_evening();
    let entered: Result<_> = desk.store.transact(|tx| {
        tx.add_bundle(evening, figure(1, 3))?;
        let wrong = tx.add_bundle(evening, figure(1, 30))?;
        tx.add_bundle(evening, figure(1, 2))?;
        tx.add_bundle(evening, figure(2, 0))?;
        tx.remove_bundle(wrong)
    });
    entered.unwrap();
    let mut desk = desk.restarted();
    assert_eq!(desk.store.read().recount(evening).unwrap(), [figure(1, 3), figure(1, 2), figure(2, 0)]);
    desk.store.transact(|tx| tx.clear_recount_of(evening, Number(1))).unwrap();
    assert_eq!(desk.store.read().recount(evening).unwrap(), [figure(2, 0)]);
    let refused = desk.store.transact(|tx| tx.add_bundle(evening, figure(3, 1)));
    let expected = Refusal::NoSuchNumber { number: Number(3), low: Number(1), high: Number(2) };
    assert!(matches!(refused, Err(StoreError::Refused(refusal)) if refusal == expected));
}

#[test]
fn decisions_are_kept_with_their_figures_and_reasons() {
    let (mut desk, evening, _) = TestDesk::with_evening();
    let resolution = |number, taken, reason: &str| Resolution {
        difference: Difference { number: Number(number), kind: Kind::Letter, ledger: 5, recount: 4 },
        taken,
        reason: reason.to_owned(),
    };
    let decided = [
        resolution(1, Decision::Ledger, "пересчитали"),
        resolution(2, Decision::Recount, "талон без письма"),
    ];
    let kept: Result<_> = desk.store.transact(|tx| {
        tx.set_resolution(evening, &decided[1])?;
        tx.set_resolution(evening, &resolution(1, Decision::Recount, ""))?;
        tx.set_resolution(evening, &decided[0])
    });
    kept.unwrap();
    assert_eq!(desk.store.read().resolutions(evening).unwrap(), decided);
    desk.store.transact(|tx| tx.clear_recount(evening)).unwrap();
    assert!(desk.store.read().resolutions(evening).unwrap().is_empty());
}

#[test]
fn a_closing_is_frozen_once_and_is_the_ledgers() {
    let (mut desk, evening, people) = closed();
    let kept = desk.store.read().closing(evening).unwrap().unwrap();
    assert_eq!(kept.tally, ByKind { letter: 5, postcard: 3, handmade: 0 });
    assert_eq!((kept.people, kept.guests, kept.duration_minutes), (2, 118, Some(222)));
    assert_eq!(kept.chain, desk.store.read().chain_head(evening).unwrap());
    let again = desk.store.transact(|tx| tx.save_closing(evening, &closing()));
    assert!(matches!(again, Err(StoreError::Refused(Refusal::WrongState { .. }))), "{again:?}");
    let counted = desk.append(&count(evening, people[0], 1));
    assert!(matches!(counted, Err(StoreError::Refused(Refusal::WrongState { .. }))), "{counted:?}");
}

#[test]
fn an_evening_without_a_letter_can_be_closed() {
    let (mut desk, evening, _) = TestDesk::with_evening();
    desk.close(evening);
    let desk = desk.restarted();
    let closing = desk.store.read().closing(evening).unwrap().unwrap();
    assert_eq!((closing.tally.total(), closing.chain), (0, None));
}

#[test]
fn minutes_are_gone_after_the_closing() {
    let (desk, evening, _) = closed();
    let log = desk.store.read().log(evening).unwrap().rows;
    assert!(log.iter().all(|row| row.minute.is_none()));
    let wal = std::fs::metadata(desk.folder.path().join("letterdesk.db-wal")).map_or(0, |wal| wal.len());
    assert_eq!(wal, 0, "older pages, with their minutes, would be in there");
    desk.store.check().unwrap();
}

#[test]
fn an_amendment_is_visible_with_its_day_and_extends_the_chain() {
    let (mut desk, evening, people) = closed();
    let printed = desk.store.read().closing(evening).unwrap().unwrap().chain.unwrap();
    let amend = amendment(evening, people[0], -1);
    let day = "2026-02-02".parse().unwrap();
    let answer = desk.store.transact(|tx| tx.amend(&amend, day)).unwrap();
    assert_eq!((answer.count, answer.total), (4, 7));
    assert_eq!(desk.store.transact(|tx| tx.amend(&amend, day)).unwrap(), answer, "a retry");

    let desk = desk.restarted();
    let read = desk.store.read();
    let amendments = read.amendments(evening).unwrap();
    assert_eq!(amendments.len(), 1);
    assert_eq!((amendments[0].on, amendments[0].total, amendments[0].number), (day, 7, Number(1)));
    assert_eq!(amendments[0].entry.reason, "нашлось письмо");
    assert!(read.links(evening).unwrap().contains(&printed.link), "the printed head still proves the file");
    assert_ne!(read.chain_head(evening).unwrap(), Some(printed));
}

#[test]
fn only_a_closed_evening_is_amended() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    let day = "2026-02-02".parse().unwrap();
    let early = desk.store.transact(|tx| tx.amend(&amendment(evening, people[0], 1), day));
    assert!(matches!(early, Err(StoreError::Refused(Refusal::WrongState { .. }))), "{early:?}");
    let (mut desk, evening, people) = closed();
    let other = desk.store.transact(|tx| tx.amend(&count(evening, people[0], 1), day));
    assert!(matches!(other, Err(StoreError::Misused(Misuse::Amendment))), "{other:?}");
}
