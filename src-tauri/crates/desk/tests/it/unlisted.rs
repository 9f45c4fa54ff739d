//! Somebody on no list: number and slip at once, letters as for everybody, and no mail before the address is checked.

use letterdesk_desk::{
    Code, Desk,
    model::{
        evening::Kind,
        hold::Hold,
        id::{EntryUid, Number},
        prisoner::RoomSight,
    },
    view::{
        Consent, CountRequest, Counted, PaperKind, PlaceAnswer, PrintRequest, ProjectorMode, Slide, Target,
        Unlisted,
    },
};
use tempfile::TempDir;
use uuid::Uuid;

use super::support::evening_of_five;

/// An open evening of five people, with one held beside them.
fn evening() -> (Desk, TempDir) {
    evening_of_five(0)
}

fn unlisted(name: &str, place: &str) -> Unlisted {
    Unlisted { name: name.to_owned(), place: place.to_owned(), ..Unlisted::default() }
}

fn add(desk: &mut Desk, unlisted: &Unlisted) -> Result<Number, (Code, String)> {
    let evening = desk.current_evening().unwrap();
    let added = desk.add_unlisted(evening, unlisted);
    added.map(|added| added.number).map_err(|error| {
        let data = |name: &str| error.data.get(name).cloned().unwrap_or_default();
        (error.code, format!("{} {}", data("field"), data("number")).trim().to_owned())
    })
}

fn count(desk: &mut Desk, number: Number) -> Counted {
    let request = CountRequest {
        uid: EntryUid(Uuid::new_v4()),
        target: Target::Number { number },
        times: 1,
        kind: Kind::Letter,
        consent: Consent::Ask,
    };
    desk.count(&request).unwrap()
}

/// Who of the evening is printed on a kind of paper, and who is left out of it and why.
fn plan(desk: &Desk, kind: PaperKind) -> (u32, Vec<(Number, Hold)>) {
    let plan = desk.print_plan(&PrintRequest::usual(kind)).unwrap();
    (plan.printed, plan.held.iter().map(|held| (held.number, held.reason)).collect())
}

#[test]
fn a_number_and_a_slip_at_once_and_letters_are_taken_in() {
    let (mut desk, _home) = evening();
    let before = desk.desk_view().unwrap().figures;
    let number = add(&mut desk, &unlisted("придумкин прохор ильич", "СИЗО-1, Эмск, отряд 5")).unwrap();
    let figures = desk.desk_view().unwrap().figures;
    assert_eq!((figures.writable, figures.waiting), (before.writable + 1, before.waiting + 1));
    let counted = count(&mut desk, number);
    assert_eq!(counted.entry.surname, "Придумкин", "typed in a hurry");
    assert_eq!((counted.count, counted.entry.held), (1, Some(Hold::ToBeChecked)), "it is kept apart");
    assert_eq!(desk.give_slip(&Target::Number { number }).unwrap().number, number);
    let slips = plan(&desk, PaperKind::Slips);
    assert!(slips.1.iter().all(|(held, _)| *held != number), "their slip is printed");
}

#[test]
fn no_mail_is_printed_until_the_address_is_checked() {
    let (mut desk, _home) = evening();
    let number = add(&mut desk, &unlisted("Придумкин Прохор Ильич", "СИЗО-1, Эмск")).unwrap();
    count(&mut desk, number);
    for kind in
        [PaperKind::Postcards, PaperKind::Envelopes, PaperKind::Labels, PaperKind::Piles, PaperKind::Register]
    {
        assert!(plan(&desk, kind).1.contains(&(number, Hold::ToBeChecked)), "{kind:?}");
    }
    let open = desk.open_places().unwrap();
    let asked = open.iter().find(|place| place.words == "СИЗО-1, Эмск").unwrap();
    assert_eq!(asked.names, ["Придумкин Прохор Ильич"]);
    let checked = desk.facilities().unwrap()[0].id;
    desk.answer_place(&asked.wording, &PlaceAnswer::Facility(checked)).unwrap();
    for kind in
        [PaperKind::Postcards, PaperKind::Envelopes, PaperKind::Labels, PaperKind::Piles, PaperKind::Register]
    {
        assert!(plan(&desk, kind).1.iter().all(|(held, _)| *held != number), "{kind:?}");
    }
}

#[test]
fn the_room_does_not_see_them_and_is_not_told_that_everybody_has_a_letter() {
    let (mut desk, _home) = evening();
    let number = add(&mut desk, &unlisted("Придумкин Прохор", "в Эмске")).unwrap();
    let id = desk.whose_number(number).unwrap();
    assert_eq!(desk.prisoner_form(id).unwrap().room_sight, RoomSight::Hidden);
    let numbers: Vec<_> = desk.line_up(desk.current_evening().unwrap()).unwrap();
    for line in numbers.iter().filter(|line| line.number != number && line.held.is_none()) {
        count(&mut desk, line.number);
    }
    let Slide::Waiting { people, everybody, .. } =
        desk.projector_view(ProjectorMode::Waiting, 1).unwrap().slide
    else {
        panic!("another slide")
    };
    assert!(people.is_empty() && !everybody, "{people:?}");
}

#[test]
fn whoever_may_be_on_the_list_already_is_asked_about() {
    let (mut desk, _home) = evening();
    let known = desk.line_up(desk.current_evening().unwrap()).unwrap().remove(0);
    let born = desk.prisoner_form(known.prisoner_id).unwrap().born;
    let year: i32 = born[..4].parse().unwrap();
    let mut words: Vec<_> = known.name.split(' ').collect();
    words.truncate(2);
    words.reverse();
    let typed = words.join(" ").to_uppercase();
    let asked = Err((Code::AlreadyOnList, known.number.to_string()));
    assert_eq!(add(&mut desk, &unlisted(&typed, "в Эмске")), asked, "in another order and case");
    let same = Unlisted { birth_year: year.to_string(), ..unlisted(&known.name, "в Эмске") };
    assert_eq!(add(&mut desk, &same), asked);
    let older = Unlisted { birth_year: (year - 30).to_string(), ..unlisted(&known.name, "в Эмске") };
    assert!(add(&mut desk, &older).is_ok(), "a namesake of another year");
    let another = Unlisted { another: true, ..same };
    assert!(add(&mut desk, &another).is_ok(), "somebody said that it is another person");
}

#[test]
fn what_cannot_be_is_refused_and_nobody_is_added() {
    let (mut desk, _home) = evening();
    let before = desk.line_up(desk.current_evening().unwrap()).unwrap().len();
    let refused = |field: &str| Err((Code::BadValue, field.to_owned()));
    assert_eq!(add(&mut desk, &unlisted("  ", "в Эмске")), refused("name"));
    assert_eq!(add(&mut desk, &unlisted("Придумкин Прохор", " ")), refused("place"));
    for year in ["80", "1880", "2999", "год"] {
        let unlisted = Unlisted {
            birth_year: year.to_owned(), ..unlisted("Придумкин Прохор", "в Эмске")
        };
        assert_eq!(add(&mut desk, &unlisted), refused("birth_year"), "{year}");
    }
    assert_eq!(desk.line_up(desk.current_evening().unwrap()).unwrap().len(), before);
}
