//! Two records of one person become one: letters and history follow, and it can be taken back.

use letterdesk_model::id::BatchId;
use letterdesk_model::prisoner::PrisonerFields;
use letterdesk_store::{Refusal, Result, StoreError};

use crate::builders::*;

fn merged(desk: &mut TestDesk, from: u32, into: u32) -> Result<BatchId> {
    let (from, into) = (letterdesk_model::id::PrisonerId(from), letterdesk_model::id::PrisonerId(into));
    desk.store.transact(|tx| {
        let batch = tx.batch("", at("2026-02-01 12:00"))?;
        let fields = tx.prisoner(into)?.map(|prisoner| prisoner.fields).unwrap_or_default();
        let fields = PrisonerFields { note: "одно лицо".to_owned(), ..fields };
        tx.merge_prisoner(from, into, &fields, batch)?;
        Ok(batch)
    })
}

#[test]
fn letters_and_history_follow_and_the_ledger_stays() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    desk.append(&count(evening, second, 2)).unwrap();
    merged(&mut desk, second.0, first.0).unwrap();
    let reader = desk.store.read();
    assert_eq!(reader.letters_ever().unwrap()[&first].total, 7);
    assert_eq!(reader.letters_by_evening(first).unwrap(), [(evening, 7)]);
    assert_eq!(reader.tally(evening, second).unwrap().total(), 2, "its number on paper still counts");
    let on_list: Vec<_> = reader.prisoners().unwrap().iter().map(|prisoner| prisoner.id).collect();
    assert_eq!((on_list, reader.merged().unwrap()[0].id), (vec![first], second));
    assert_eq!(reader.search_keys().unwrap().len(), 1);
    let records: Vec<_> = reader.history(first).unwrap().iter().map(|row| row.record).collect();
    assert!(records.contains(&second.0), "{records:?}");
    desk.store.check().unwrap();
}

#[test]
fn one_undo_parts_them_again() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    let third = PrisonerAdder::new("Кречет").add(&mut desk);
    desk.append(&count(evening, second, 2)).unwrap();
    merged(&mut desk, third.0, second.0).unwrap();
    let batch = merged(&mut desk, second.0, first.0).unwrap();
    assert_eq!(desk.store.read().merging_of(second).unwrap(), Some(batch));
    let merged_into =
        |desk: &TestDesk, id| desk.store.read().prisoner(id).unwrap().unwrap().fields.merged_into;
    assert_eq!(merged_into(&desk, third), Some(first), "what was merged into it goes with it");
    let undone: Result<_> = desk.store.transact(|tx| tx.undo_batch(batch, at("2026-02-01 12:05")));
    assert_eq!(undone.unwrap().left, []);
    assert_eq!((merged_into(&desk, second), merged_into(&desk, third)), (None, Some(second)));
    assert_eq!(desk.store.read().letters_ever().unwrap()[&second].total, 2);
}

#[test]
fn only_two_records_of_the_list_can_be_merged() {
    let (mut desk, _, [first, second]) = TestDesk::with_evening();
    let third = PrisonerAdder::new("Кречет").add(&mut desk);
    merged(&mut desk, second.0, first.0).unwrap();
    for (from, into) in [(first, first), (second, third), (third, second)] {
        let refused = merged(&mut desk, from.0, into.0);
        let is_refused = matches!(refused, Err(StoreError::Refused(Refusal::CannotMerge { .. })));
        assert!(is_refused, "{from} into {into}: {refused:?}");
    }
}

#[test]
fn a_photo_and_a_filter_are_kept_and_forgotten() {
    let (mut desk, _, [first, second]) = TestDesk::with_evening();
    let kept: Result<_> = desk.store.transact(|tx| {
        tx.set_photo(second, b"jpeg")?;
        tx.save_filter("учёные", "{}")?;
        tx.save_filter("учёные", "{\"held\":true}")
    });
    kept.unwrap();
    merged(&mut desk, second.0, first.0).unwrap();
    let reader = desk.store.read();
    assert_eq!(reader.photo(first).unwrap().as_deref(), Some(b"jpeg".as_slice()), "it comes with the record");
    assert_eq!(reader.saved_filters().unwrap(), [("учёные".to_owned(), "{\"held\":true}".to_owned())]);
    let forgotten: Result<_> = desk.store.transact(|tx| {
        tx.remove_photo(first)?;
        tx.remove_filter("учёные")
    });
    forgotten.unwrap();
    assert_eq!(desk.store.read().photo(first).unwrap(), None);
    let too_large: Result<_> = desk.store.transact(|tx| tx.set_photo(first, &[0; 61_441]));
    assert!(too_large.is_err());
}
