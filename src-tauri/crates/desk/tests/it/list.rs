//! The list over a real vault: merging, the directory, filters, tags, names to look at, undoing an import.

mod on_screen;

use letterdesk_desk::{
    Clock, Code, Desk, Distinct, ImportSelection, NewSecrets, SampleSize, Table, TableFormat,
    import_reader::Source,
    model::progress::{CancelToken, Progress, without_progress},
    model::{
        address::AddressState,
        evening::Kind,
        id::{EntryUid, Number, PrisonerId},
    },
    read_list,
    view::{
        Consent, CountRequest, ImportOptions, Likeness, PrisonerForm, PrisonerQuery, SuspectedPair, Target,
    },
    words::Language,
};
use secrecy::SecretString;
use tempfile::TempDir;
use uuid::Uuid;

/// A vault, with room for files beside it.
pub(crate) struct Home {
    pub(crate) desk: Desk,
    folder: TempDir,
}

pub(crate) fn passphrase() -> SecretString {
    SecretString::from("совсем не словарное семизвучие 7319".to_owned())
}

pub(crate) fn home() -> Home {
    let folder = tempfile::tempdir().unwrap();
    let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
    let desk = Desk::create(&folder.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    Home { desk, folder }
}

/// With an open evening of five people and three in transit (numbers 6 to 8).
pub(crate) fn evening() -> Home {
    let mut home = home();
    home.desk.fill_with_sample(SampleSize { prisoners: 5, letters: 0, seed: 7 }).unwrap();
    home
}

impl Home {
    pub(crate) fn of(desk: Desk, folder: TempDir) -> Home {
        Home { desk, folder }
    }

    /// The folder with its vault closed, and where that is.
    pub(crate) fn locked(self) -> (TempDir, std::path::PathBuf) {
        let vault = self.folder.path().join("vault");
        (self.folder, vault)
    }

    pub(crate) fn add(&mut self, surname: &str, given: &str, born: &str) -> PrisonerId {
        let (surname, given, born) = (surname.to_owned(), given.to_owned(), born.to_owned());
        let form = PrisonerForm { surname, given, born, ..PrisonerForm::default() };
        self.desk.save_prisoner(None, &form).unwrap().id
    }

    pub(crate) fn file(&self, name: &str, text: &(impl AsRef<[u8]> + ?Sized)) -> std::path::PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn count(&mut self, number: u32, times: u32) {
        let target = Target::Number { number: Number(number) };
        let uid = EntryUid(Uuid::new_v4());
        let request = CountRequest { uid, target, times, kind: Kind::Letter, consent: Consent::Ask };
        self.desk.count(&request).unwrap();
    }

    pub(crate) fn found(&self, query: &PrisonerQuery) -> Vec<PrisonerId> {
        self.desk.prisoner_ids(query).unwrap()
    }
}

pub(crate) fn text(text: &str) -> PrisonerQuery {
    PrisonerQuery { text: text.to_owned(), ..PrisonerQuery::default() }
}

#[test]
fn merging_keeps_every_letter_and_number_and_one_undo_parts_them() {
    let mut home = evening();
    home.count(1, 3);
    home.count(2, 4);
    let line_up = home.desk.line_up(home.desk.current_evening().unwrap()).unwrap();
    let (stays, goes) = (line_up[0].prisoner_id, line_up[1].prisoner_id);
    let name = home.desk.prisoner(goes).unwrap().name;
    let merged = home.desk.merge_prisoners(goes, stays).unwrap();
    assert_eq!(merged.card.letters_ever, 7);
    assert_eq!(home.desk.desk_view().unwrap().evening.total, 7);
    home.count(2, 1);
    assert_eq!(home.desk.prisoner(stays).unwrap().letters_ever, 8, "its number still counts");
    assert_eq!(home.found(&text(&name)), [], "the record is off the list");
    assert_eq!(home.desk.prisoner(goes).unwrap().id, stays, "and its id leads to the one that stays");
    assert!(home.desk.prisoner_history(stays).unwrap().iter().any(|row| row.merged == Some(goes.0)));
    let evening = Table::Evening { id: home.desk.current_evening().unwrap() };
    let table = home.desk.export(&evening, TableFormat::Csv, Language::Russian).unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains("\n2;"), "its number is in the evening's table: {table}");
    let refused = home.desk.merge_prisoners(goes, stays).unwrap_err();
    assert_eq!(refused.code, Code::CannotMerge);
    assert_eq!(home.desk.undo_merge(goes).unwrap().left, Vec::<String>::new());
    assert_eq!(home.desk.prisoner(stays).unwrap().letters_ever, 3);
    assert_eq!(home.desk.prisoner(goes).unwrap().letters_ever, 5);
    assert_eq!(home.desk.undo_merge(goes).unwrap_err().code, Code::NotMerged);
}

#[test]
fn a_file_that_still_has_the_other_name_means_the_record_that_stays() {
    let mut home = home();
    let stays = home.add("Щеглов", "Тихон", "1985");
    let goes = home.add("Чижов", "Тихон", "1985");
    home.desk.merge_prisoners(goes, stays).unwrap();
    let file = home.file("list.csv", "ФИО;Год рождения;История\nЧижов Тихон;1985;физик\n");
    let (view, done) = home.desk.import(&file, &ImportOptions::default(), &ImportSelection::All).unwrap();
    assert_eq!((view.new, view.changed, view.absent), (0, 1, 0));
    assert_eq!((done.added, done.changed), (0, 1));
    let card = home.desk.prisoner(stays).unwrap();
    assert_eq!((card.name.as_str(), card.fields.story.as_str()), ("Щеглов Тихон", "физик"));
}

#[test]
fn who_is_on_the_list_and_not_in_the_file_is_named() {
    let mut home = home();
    let absent = home.add("Щеглов", "Тихон", "1985");
    home.add("Чижов", "Клим", "1975");
    let file = home.file("list.csv", "ФИО;Год рождения\nЧижов Клим;1975\n");
    let view = home.desk.inspect(&file, &ImportOptions::default()).unwrap();
    let named: Vec<_> = view.absent_people.iter().map(|one| (one.id, one.name.as_str())).collect();
    assert_eq!(named, [(absent, "Щеглов Тихон")]);
}

#[test]
fn an_import_that_is_cancelled_changes_nothing() {
    let mut home = home();
    let rows: String = (0..200).map(|n| format!("Щеглов{n} Тихон;{}\n", 1950 + n % 50)).collect();
    let file = home.file("list.csv", &format!("ФИО;Год рождения\n{rows}"));
    let (options, memory) = (ImportOptions::default(), home.desk.reading_memory().unwrap());
    let read = |progress: &mut Progress<'_>| read_list(Source::File(&file), &options, &memory, progress);
    let list = without_progress(read).unwrap();
    let (mut last, token) = ((0, 0), CancelToken::default());
    let mut cancel_at_a_hundred = |done, of| {
        last = (done, of);
        if done == 100 {
            token.cancel();
        }
    };
    let mut progress = Progress::new(&mut cancel_at_a_hundred, &token);
    let cancelled = home.desk.import_list(&list, &ImportSelection::All, &mut progress).unwrap_err();
    assert_eq!(cancelled.code, Code::ImportCancelled);
    assert_eq!(last, (100, 200));
    assert_eq!(home.desk.prisoners(&PrisonerQuery::default()).unwrap().total, 0);
    let all = |progress: &mut Progress<'_>| home.desk.import_list(&list, &ImportSelection::All, progress);
    let (_, done) = without_progress(all).unwrap();
    assert_eq!(done.added, 200);
}

#[test]
fn a_table_of_some_has_them_alone() {
    let mut home = home();
    let one = home.add("Щеглов", "Тихон", "1985");
    home.add("Чижов", "Тихон", "1986");
    let table = Table::People { people: vec![one] };
    let bytes = home.desk.export(&table, TableFormat::Csv, Language::Russian).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Щеглов") && !text.contains("Чижов"), "{text}");
    let name = home.desk.table_name(&table, TableFormat::Csv, Language::Russian).unwrap();
    assert!(name.starts_with("Выбранные люди ") && name.ends_with(".csv"), "{name}: no name of anybody");
}

#[test]
fn records_that_may_be_one_person_are_suspected() {
    let mut home = home();
    let one = home.add("Щеглов", "Тихон", "1985-03-04");
    let by_year = home.add("Щёглов", "Тихон", "1985");
    home.add("Щеглов", "Тихон", "1990");
    home.add("Кречет", "Иона", "");
    let pairs = home.desk.suspected_duplicates().unwrap();
    let seen: Vec<_> = pairs.iter().map(|pair| (pair.first.id, pair.second.id, pair.why)).collect();
    assert_eq!(seen, [(one, by_year, Likeness::Name)]);
    home.desk.mark_distinct(by_year, one, Distinct::Yes).unwrap();
    assert_eq!(home.desk.suspected_duplicates().unwrap(), []);
    home.desk.mark_distinct(one, by_year, Distinct::Unknown).unwrap();
    assert_eq!(home.desk.suspected_duplicates().unwrap().len(), 1);
}

#[test]
fn names_in_the_other_order_and_initials_are_suspected_too() {
    let mut home = home();
    let one = home.add("Сомова", "Анна", "1985");
    let swapped = home.add("Анна", "Сомова", "1985");
    let initial = home.add("Сомова", "А.", "");
    home.add("Сомова", "А.", "1990");
    home.add("Сомова", "Агния", "1970");
    let pairs = home.desk.suspected_duplicates().unwrap();
    let why = |a, b| {
        let is_it = |pair: &&SuspectedPair| [pair.first.id, pair.second.id] == [a, b];
        pairs.iter().find(is_it).map(|pair| pair.why)
    };
    assert_eq!(why(one, swapped), Some(Likeness::SwappedName));
    assert_eq!(why(one, initial), Some(Likeness::Initial));
    assert!(pairs.iter().all(|pair| pair.why != Likeness::Name || pair.first.name == pair.second.name));
}

#[test]
fn a_wrong_field_leaves_the_right_ones_beside_it_unset() {
    let mut home = home();
    let one = home.add("Сомова", "Анна", "1985");
    for wrong in [("colour", "red"), ("custody", "asleep"), ("born", "31.02.1985")] {
        assert!(home.desk.set_prisoner_fields(one, &[("story", "физик"), wrong]).is_err(), "{wrong:?}");
        assert_eq!(home.desk.prisoner(one).unwrap().fields.story, "", "{wrong:?}");
    }
    home.desk.set_prisoner_fields(one, &[("story", "физик"), ("note", "ждёт")]).unwrap();
    let fields = home.desk.prisoner(one).unwrap().fields;
    assert_eq!((fields.story.as_str(), fields.note.as_str()), ("физик", "ждёт"));
}

#[test]
fn filters_narrow_count_and_are_kept() {
    let mut home = evening();
    home.count(1, 5);
    home.count(2, 1);
    let view = home.desk.prisoners(&PrisonerQuery { limit: Some(2), ..text("") }).unwrap();
    assert_eq!((view.rows.len(), view.found, view.total), (2, 8, 8));
    let chips = home.desk.list_chips(&text("")).unwrap();
    assert_eq!((chips.few, chips.never_written, chips.tonight), (7, 6, 8));
    let state = |state| chips.addresses.iter().find(|count| count.state == state).unwrap().count;
    assert_eq!(state(AddressState::Confirmed), 8);
    assert_eq!(chips.facilities.iter().map(|facility| facility.count).sum::<u32>(), 8);
    let facility = chips.facilities[0].clone();
    let there = PrisonerQuery { facility: Some(facility.id), ..text("") };
    assert_eq!(home.found(&there).len(), facility.count as usize);
    assert_eq!(home.found(&PrisonerQuery { few: true, ..text("") }).len(), 7);
    let third = home.desk.line_up(view.evening.unwrap()).unwrap()[2].prisoner_id;
    assert_eq!(home.found(&text("3"))[0], third, "tonight's number is found first");

    home.desk.save_filter("  Мало писем ", &PrisonerQuery { few: true, limit: Some(9), ..text("") }).unwrap();
    let saved = home.desk.saved_filters().unwrap();
    assert_eq!(
        (saved[0].name.as_str(), saved[0].query.few, saved[0].query.limit),
        ("Мало писем", true, None)
    );
    assert_eq!(home.desk.save_filter(" ", &text("")).unwrap_err().code, Code::BadValue);
    assert!(home.desk.remove_filter("Мало писем").unwrap().is_empty());
}

#[test]
fn a_tag_goes_to_many_at_once_and_to_those_a_file_means() {
    let mut home = home();
    let first = home.add("Щеглов", "Тихон", "1985");
    let second = home.add("Кречет", "Иона", "1980");
    home.add("Окунев", "Пётр", "1970");
    home.add("Окунев", "Пётр", "1971");
    let file =
        home.file("names.txt", &format!("\u{feff}щеглов тихон\r\n{second}\n\nОкунев Пётр\nНикого Нет\n"));
    let meant = home.desk.people_of_file(&file).unwrap();
    assert_eq!(meant.people, [first, second]);
    assert_eq!(
        (meant.unclear, meant.unknown),
        (vec!["Окунев Пётр".to_owned()], vec!["Никого Нет".to_owned()])
    );
    let pasted = home.desk.people_of_text("Щеглов Тихон\nОкунев Пётр").unwrap();
    assert_eq!((pasted.people, pasted.unclear.len()), (vec![first], 1));
    let tagged = home.desk.tag_prisoners(&meant.people, " учёные ").unwrap();
    assert_eq!(tagged.changed, 2);
    assert_eq!(home.desk.tag_prisoners(&[first], "учёные").unwrap().changed, 0);
    let query = PrisonerQuery { tag: Some("учёные".to_owned()), ..text("") };
    assert_eq!(home.found(&query).len(), 2);
    assert_eq!(home.desk.untag_prisoners(&[first], "учёные").unwrap().changed, 1);
    home.desk.undo_import(tagged.batch).unwrap();
    assert_eq!(home.found(&query), []);
}

#[test]
fn unsure_names_are_walked_through_one_by_one() {
    let mut home = home();
    let unsure = home.add("Заяц", "Пётр", "1985");
    home.add("Ли", "Анна", "1980");
    let names = home.desk.unsure_names(1).unwrap();
    assert_eq!((names.left, names.names.len()), (2, 1));
    assert_eq!((names.names[0].id, names.names[0].dative.as_str()), (unsure, "Зайцу Петру"));
    let card = home.desk.accept_dative(unsure, "Заяцу Петру").unwrap();
    assert!(card.dative_sure && card.dative == "Заяцу Петру");
    assert_eq!(home.desk.unsure_names(9).unwrap().left, 1);
}

#[test]
fn a_photo_is_kept_and_anything_else_refused() {
    let mut home = home();
    let person = home.add("Щеглов", "Тихон", "1985");
    let svg = home.file("photo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assert_eq!(home.desk.set_photo(person, &svg).unwrap_err().code, Code::NotAPhoto);
    assert_eq!(home.desk.photo(person).unwrap(), None);
    let picture = home.folder.path().join("photo.jpg");
    image::DynamicImage::new_rgb8(900, 700).save(&picture).unwrap();
    home.desk.set_photo(person, &picture).unwrap();
    let kept = image::load_from_memory(&home.desk.photo(person).unwrap().unwrap()).unwrap();
    assert_eq!((kept.width(), kept.height()), (600, 467));
    home.desk.remove_photo(person).unwrap();
    assert_eq!(home.desk.photo(person).unwrap(), None);
}
