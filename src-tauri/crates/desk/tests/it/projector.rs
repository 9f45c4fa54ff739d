//! What the room sees: nobody who must not be seen, no figure during a recount, nothing that is not so.

use std::collections::BTreeSet;

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, SampleSize,
    model::{
        evening::Kind,
        id::{EntryUid, Number, PrisonerId},
        prisoner::RoomSight,
    },
    view::{Consent, CountRequest, ProjectorMode, RoomPerson, Slide, Target},
};
use secrecy::SecretString;
use uuid::Uuid;

/// An open evening of so many people and three in transit behind them, without a letter.
struct Evening {
    desk: Desk,
    people: u32,
    _home: tempfile::TempDir,
}

impl Evening {
    fn of(people: u32) -> Evening {
        let home = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
        let secrets = NewSecrets { passphrase, recovery_code: None };
        let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
        desk.fill_with_sample(SampleSize { prisoners: people, letters: 0, seed: 7 }).unwrap();
        Evening { desk, people, _home: home }
    }

    fn slide(&self, mode: ProjectorMode, page: u32) -> Slide {
        self.desk.projector_view(mode, page).unwrap().slide
    }

    fn count(&mut self, number: u32, consent: Consent) {
        let uid = EntryUid(Uuid::new_v4());
        let target = Target::Number { number: Number(number) };
        self.desk.count(&CountRequest { uid, target, times: 1, kind: Kind::Letter, consent }).unwrap();
    }

    fn id_of(&self, number: u32) -> PrisonerId {
        let counts = self.desk.counts(letterdesk_desk::model::id::EveningId(1)).unwrap();
        counts.prisoners.iter().find(|row| row.number == Number(number)).unwrap().id
    }

    /// The family does not want them to be seen.
    fn hide(&mut self, number: u32) {
        let id = self.id_of(number);
        let mut form = self.desk.prisoner_form(id).unwrap();
        form.room_sight = RoomSight::Hidden;
        self.desk.save_prisoner(Some(id), &form).unwrap();
    }

    /// Numbers of those who wait, and whether it is said that everybody has a letter.
    fn waiting(&self) -> (Vec<u32>, bool) {
        match self.slide(ProjectorMode::Waiting, 1) {
            Slide::Waiting { people, everybody, .. } => (numbers(&people), everybody),
            other => panic!("{other:?}"),
        }
    }
}

fn numbers(people: &[RoomPerson]) -> Vec<u32> {
    people.iter().map(|person| person.number.0).collect()
}

#[test]
fn neither_the_hidden_nor_the_held_are_on_the_projector() {
    let mut evening = Evening::of(5);
    evening.hide(2);
    let Slide::Names { people, page, pages } = evening.slide(ProjectorMode::Names, 1) else { panic!() };
    assert_eq!((numbers(&people), page, pages), (vec![1, 3, 4, 5], 1, 1));
    assert_eq!(evening.waiting(), (vec![1, 3, 4, 5], false));
    let Slide::Total { waiting, .. } = evening.slide(ProjectorMode::Total, 1) else { panic!() };
    assert_eq!(numbers(&waiting), [1, 3, 4, 5]);
    // A wish to be seen no more holds at once, also for what the host reads.
    assert_eq!(evening.desk.host_line().unwrap().unwrap().waiting, 4);
}

#[test]
fn a_person_is_a_name_a_number_and_an_approved_line() {
    let mut evening = Evening::of(1);
    let id = evening.id_of(1);
    let mut form = evening.desk.prisoner_form(id).unwrap();
    form.room_line = "биолог".to_owned();
    evening.desk.save_prisoner(Some(id), &form).unwrap();
    let told = serde_json::to_value(evening.desk.projector_view(ProjectorMode::Names, 1).unwrap()).unwrap();
    let person = &told["slide"]["people"][0];
    let name = format!("{} {}", form.given, form.surname);
    assert_eq!(person, &serde_json::json!({ "number": 1, "name": name, "line": "биолог" }));
    let fields: BTreeSet<_> = told.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, BTreeSet::from(["title", "theme", "slide"]));
}

#[test]
fn everybody_has_a_letter_only_when_everybody_on_tonights_list_has_one() {
    let mut evening = Evening::of(3);
    evening.hide(2);
    for number in [1, 3] {
        evening.count(number, Consent::Ask);
    }
    // Nobody whom the room may see waits; the hidden one does.
    assert_eq!(evening.waiting(), (vec![], false));
    evening.count(2, Consent::Ask);
    // Nor those in transit.
    assert_eq!(evening.waiting(), (vec![], false));
    for held in evening.people + 1..=evening.people + 3 {
        assert!(!evening.desk.host_line().unwrap().unwrap().everybody);
        evening.count(held, Consent::Anyway);
    }
    assert_eq!(evening.waiting(), (vec![], true));
    let Slide::Total { everybody, letters, .. } = evening.slide(ProjectorMode::Total, 1) else { panic!() };
    assert_eq!((everybody, letters), (true, 6));
    evening.desk.undo().unwrap();
    assert_eq!(evening.waiting(), (vec![], false));
}

#[test]
fn names_are_turned_page_by_page_and_never_past_the_last() {
    let evening = Evening::of(23);
    let page = |asked| match evening.slide(ProjectorMode::Names, asked) {
        Slide::Names { people, page, pages } => (people.first().unwrap().number.0, people.len(), page, pages),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [0, 1, 2, 3, 9].map(page),
        [(1, 10, 1, 3), (1, 10, 1, 3), (11, 10, 2, 3), (21, 3, 3, 3), (21, 3, 3, 3)]
    );
}

#[test]
fn a_recount_tells_the_room_no_figure() {
    let mut evening = Evening::of(5);
    evening.count(1, Consent::Ask);
    evening.desk.start_counting().unwrap();
    for mode in [ProjectorMode::Total, ProjectorMode::Waiting] {
        assert_eq!(evening.slide(mode, 1), Slide::Recount);
    }
    assert_eq!(evening.desk.host_line().unwrap(), None);
    assert!(matches!(evening.slide(ProjectorMode::Names, 1), Slide::Names { .. }));
    assert_eq!(evening.slide(ProjectorMode::Thanks, 1), Slide::Thanks);
}

#[test]
fn after_the_closing_there_is_nothing_to_show_but_thanks() {
    let mut evening = Evening::of(1);
    evening.desk.close_without_recount().unwrap();
    for mode in [ProjectorMode::Total, ProjectorMode::Names, ProjectorMode::Waiting] {
        assert_eq!(evening.desk.projector_view(mode, 1).unwrap_err().code, Code::NoOpenEvening);
    }
    let thanks = evening.desk.projector_view(ProjectorMode::Thanks, 1).unwrap();
    assert_eq!((thanks.title.as_str(), thanks.slide), ("", Slide::Thanks));
}
