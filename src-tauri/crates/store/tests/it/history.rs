use letterdesk_cast::facility;
use letterdesk_model::id::BatchId;
use letterdesk_model::{custody::Custody, id::PrisonerId, prisoner::PrisonerFields};
use letterdesk_store::{LeftField, Record, Refusal, Result, StoreError, Touch, UndoneBatch, Use, WhyLeft};

use crate::builders::{EveningAdder, PrisonerAdder, TestDesk, at};

fn edit(
    desk: &mut TestDesk,
    id: PrisonerId,
    source: &str,
    change: impl FnOnce(&mut PrisonerFields),
) -> BatchId {
    let mut fields = desk.store.read().prisoner(id).unwrap().unwrap().fields;
    change(&mut fields);
    let done: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch(source, at("2026-01-28 10:00"))?;
        tx.update_prisoner(id, &fields, batch)?;
        Ok(batch)
    });
    done.unwrap()
}

fn undo(desk: &mut TestDesk, batch: BatchId) -> Result<UndoneBatch> {
    desk.store.transact(|tx| tx.undo_batch(batch, at("2026-01-28 11:00")))
}

fn fields(desk: &TestDesk, id: PrisonerId) -> PrisonerFields {
    desk.store.read().prisoner(id).unwrap().unwrap().fields
}

#[test]
fn each_changed_field_is_a_line_with_its_source() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let batch = edit(&mut desk, id, "new list.xlsx", |fields| {
        fields.custody = Custody::InTransit;
        fields.born = "1970".parse().ok();
        fields.tags = vec!["учёные".to_owned()];
    });
    let lines = desk.store.read().history(id).unwrap();
    let shown: Vec<_> = lines
        .iter()
        .map(|line| {
            (line.source.as_str(), line.field.as_str(), line.before.as_deref(), line.after.as_deref())
        })
        .collect();
    let made = desk.store.read().prisoner(id).unwrap().unwrap().uuid.to_string();
    assert_eq!(
        shown,
        [
            ("list.csv", "", None, Some(made.as_str())),
            ("new list.xlsx", "born", None, Some("1970")),
            ("new list.xlsx", "custody", Some("in_custody"), Some("in_transit")),
            ("new list.xlsx", "tags", Some("[]"), Some("[\"учёные\"]")),
        ]
    );
    assert_eq!(lines[1].at, at("2026-01-28 10:00"));
    let batches = desk.store.read().batches().unwrap();
    assert_eq!((batches[0].id, batches[0].changes, batches[0].undone), (batch, 3, None));
}

#[test]
fn an_update_without_a_change_leaves_no_line() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").tagged(&["а", "б", "а"]).add(&mut desk);
    edit(&mut desk, id, "the same list", |fields| fields.tags = vec!["а".to_owned(), "б".to_owned()]);
    assert_eq!(desk.store.read().history(id).unwrap().len(), 1);
    assert_eq!(desk.store.read().batches().unwrap().len(), 1);
}

#[test]
fn undoing_sets_back_what_was_not_edited_since_and_names_the_rest() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").tagged(&["учёные"]).add(&mut desk);
    let import = edit(&mut desk, id, "import", |fields| {
        fields.custody = Custody::Released;
        fields.story = "из файла".to_owned();
        fields.tags = vec!["иное".to_owned()];
    });
    edit(&mut desk, id, "by hand", |fields| fields.story = "от руки".to_owned());
    let undone = undo(&mut desk, import).unwrap();
    let record = Record::Prisoner(id);
    let left = LeftField { record, field: "story".to_owned(), why: WhyLeft::EditedSince };
    assert_eq!(undone, UndoneBatch { by: undone.by, set_back: 2, removed: vec![], left: vec![left] });
    let now = fields(&desk, id);
    assert_eq!(
        (now.custody, now.story.as_str(), now.tags),
        (Custody::InCustody, "от руки", vec!["учёные".to_owned()])
    );
    let batches = desk.store.read().batches().unwrap();
    assert_eq!((batches[0].undoes, batches[0].changes), (Some(import), 2), "undoing is in the history too");
    assert!(batches.iter().any(|batch| batch.id == import && batch.undone.is_some()));
}

#[test]
fn a_field_edited_and_edited_back_is_left_too() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let import = edit(&mut desk, id, "import", |fields| fields.note = "1".to_owned());
    edit(&mut desk, id, "by hand", |fields| fields.note = "2".to_owned());
    edit(&mut desk, id, "by hand", |fields| fields.note = "1".to_owned());
    assert_eq!(undo(&mut desk, import).unwrap().left.len(), 1);
    assert_eq!(fields(&desk, id).note, "1");
}

#[test]
fn a_batch_that_changed_a_field_twice_goes_all_the_way_back() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let mut first = fields(&desk, id);
    first.note = "1".to_owned();
    let second = PrisonerFields { note: "2".to_owned(), ..first.clone() };
    let batch: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("import", at("2026-01-28 10:00"))?;
        tx.update_prisoner(id, &first, batch)?;
        tx.update_prisoner(id, &second, batch)?;
        Ok(batch)
    });
    let undone = undo(&mut desk, batch.unwrap()).unwrap();
    assert_eq!((undone.left, fields(&desk, id).note.as_str()), (vec![], ""));
}

#[test]
fn new_records_leave_unless_something_refers_to_them() {
    let mut desk = TestDesk::new();
    let import: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("import", at("2026-01-28 10:00"))?;
        let lonely = tx.insert_facility(&facility("98"), batch)?;
        let kept = tx.insert_facility(&facility("99"), batch)?;
        let gone = tx.insert_prisoner(&PrisonerAdder::new("Окунев").in_facility(lonely).fields, batch)?;
        let invited = tx.insert_prisoner(&PrisonerAdder::new("Щукин").in_facility(kept).fields, batch)?;
        let edited = tx.insert_prisoner(&PrisonerAdder::new("Карпова").tagged(&["а"]).fields, batch)?;
        Ok((batch, lonely, kept, gone, invited, edited))
    });
    let (batch, lonely, kept, gone, invited, edited) = import.unwrap();
    EveningAdder::new(1).with(&[invited]).add(&mut desk);
    edit(&mut desk, edited, "by hand", |fields| fields.note = "спросить".to_owned());
    let undone = undo(&mut desk, batch).unwrap();
    assert_eq!(undone.removed, [Record::Prisoner(gone), Record::Facility(lonely)]);
    let left: Vec<_> = undone.left.iter().map(|left| (left.record, left.why)).collect();
    assert_eq!(
        left,
        [
            (Record::Prisoner(invited), WhyLeft::InUse),
            (Record::Prisoner(edited), WhyLeft::EditedSince),
            (Record::Facility(kept), WhyLeft::InUse),
        ]
    );
    assert_eq!(desk.store.read().prisoner(gone).unwrap(), None);
    assert_eq!(desk.store.read().prisoners().unwrap().len(), 2);
    desk.store.check().unwrap();
    let next = PrisonerAdder::new("Линёв").add(&mut desk);
    assert!(next > edited, "an id is never given twice: the history names records by it");
}

#[test]
fn a_move_to_a_new_facility_is_undone_whole() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let mut moved = fields(&desk, id);
    let batch: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("import", at("2026-01-28 10:00"))?;
        let new = tx.insert_facility(&facility("99"), batch)?;
        moved.facility = Some(new);
        tx.update_prisoner(id, &moved, batch)?;
        Ok((batch, new))
    });
    let (batch, new) = batch.unwrap();
    let undone = undo(&mut desk, batch).unwrap();
    assert_eq!((undone.set_back, undone.removed, undone.left), (1, vec![Record::Facility(new)], vec![]));
    assert_eq!(fields(&desk, id).facility, None);
}

#[test]
fn a_facility_that_another_undoing_needs_stays() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let made: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("facilities", at("2026-01-28 10:00"))?;
        Ok((batch, tx.insert_facility(&facility("99"), batch)?))
    });
    let (facilities, new) = made.unwrap();
    edit(&mut desk, id, "first", |fields| fields.facility = Some(new));
    let away = edit(&mut desk, id, "second", |fields| fields.facility = None);
    let undone = undo(&mut desk, facilities).unwrap();
    assert_eq!(undone.left[0].why, WhyLeft::InUse);
    undo(&mut desk, away).unwrap();
    assert_eq!(fields(&desk, id).facility, Some(new));
}

#[test]
fn a_batch_is_undone_once_and_undoings_never() {
    let mut desk = TestDesk::new();
    let id = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    let batch = edit(&mut desk, id, "import", |fields| fields.note = "1".to_owned());
    undo(&mut desk, batch).unwrap();
    let again = undo(&mut desk, batch);
    assert!(matches!(again, Err(StoreError::Refused(Refusal::CannotUndoBatch(_)))), "{again:?}");
    let undoing = desk.store.read().batches().unwrap()[0].id;
    let refused = undo(&mut desk, undoing);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::CannotUndoBatch(_)))), "{refused:?}");
    let unknown = undo(&mut desk, BatchId(99));
    assert!(matches!(unknown, Err(StoreError::Refused(Refusal::NoSuchBatch(_)))), "{unknown:?}");
}

#[test]
fn what_was_undone_itself_stands_in_nobodys_way() {
    let mut desk = TestDesk::new();
    let made: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("first.csv", at("2026-01-28 10:00"))?;
        Ok((batch, tx.insert_prisoner(&PrisonerAdder::new("Окунев").fields, batch)?))
    });
    let (first, id) = made.unwrap();
    let second = edit(&mut desk, id, "second.csv", |fields| fields.note = "2".to_owned());
    undo(&mut desk, second).unwrap();
    assert_eq!(undo(&mut desk, first).unwrap().removed, [Record::Prisoner(id)]);
}

#[test]
fn a_move_is_undone_though_the_facility_of_before_is_gone() {
    let mut desk = TestDesk::new();
    let place: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("first.csv", at("2026-01-28 10:00"))?;
        tx.insert_facility(&facility("99"), batch)
    });
    let place = place.unwrap();
    let id = PrisonerAdder::new("Окунев").in_facility(place).add(&mut desk);
    let away = edit(&mut desk, id, "second.csv", |fields| {
        fields.facility = None;
        fields.note = "2".to_owned();
    });
    let gone: Result<_> = desk.store.transact(|tx| tx.remove_facility(place));
    gone.unwrap();
    assert_eq!(undo(&mut desk, away).unwrap().left, []);
    assert_eq!((fields(&desk, id).facility, fields(&desk, id).note.as_str()), (None, ""));
}

#[test]
fn a_list_is_remembered_with_its_keeper_and_its_day() {
    let mut desk = TestDesk::new();
    let day = "2026-01-21".parse().ok();
    let made: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch_of_list("list.csv", "реестр", day, at("2026-01-28 10:00"))?;
        Ok((batch, tx.insert_prisoner(&PrisonerAdder::new("Окунев").fields, batch)?))
    });
    let (batch, id) = made.unwrap();
    let known = &desk.store.read().batches().unwrap()[0];
    assert_eq!((known.id, known.keeper.as_str(), known.list_date), (batch, "реестр", day));
    let touch = Touch { batch, record: Record::Prisoner(id), field: "" };
    assert_eq!(desk.store.read().touches().unwrap(), [touch]);
    assert_eq!(desk.store.read().uses().unwrap().get(&id), None);
    EveningAdder::new(1).with(&[id]).add(&mut desk);
    assert_eq!(desk.store.read().uses().unwrap()[&id], Use::LineUp);
}
