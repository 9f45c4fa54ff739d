//! Taking letters in.

use letterdesk_desk::{
    model::id::Sequence,
    view::{LogQuery, Unlisted},
};

use super::{
    super::{moving, request, typing},
    Case, DONE, EVENING, NO_EVENING, WAITING, WRONG, always, case, of_any_evening, slip, while_open,
};

fn unlisted() -> Unlisted {
    Unlisted {
        name: "Придуманный Прохор".to_owned(), place: "СИЗО-1".to_owned(), ..Unlisted::default()
    }
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        while_open("desk_view", |desk, _| desk.desk_view().map(drop)),
        case("read_box", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.read_box("1").map(drop)
        }),
        case("enter", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.enter(&typing("1")).map(drop)
        }),
        while_open("count", |desk, _| desk.count(&request(WAITING)).map(drop)),
        while_open("undo", |desk, _| desk.undo().map(drop)),
        always("try_saving", |desk, _| desk.try_saving()),
        case("redo", [NO_EVENING, NO_EVENING, "nothing_to_redo", WRONG, NO_EVENING], |desk, _| {
            desk.redo().map(drop)
        }),
        while_open("undo_entry", |desk, _| desk.undo_entry(Sequence(1)).map(drop)),
        while_open("move_entry", |desk, _| desk.move_entry(&moving(1, WAITING)).map(drop)),
        while_open("search_log", |desk, _| desk.search_log(&LogQuery::default()).map(drop)),
        case("add_guests", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.add_guests(1).map(drop)
        }),
        case("set_guests", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.set_guests(7).map(drop)
        }),
        of_any_evening("counts", |desk, _| desk.counts(EVENING).map(drop)),
        case("who_needs", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.who_needs().map(drop)
        }),
        case("whose_number", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.whose_number(WAITING).map(drop)
        }),
        while_open("pace", |desk, _| desk.pace().map(drop)),
        case("slips_given", ["unknown_evening", DONE, DONE, WRONG, DONE], |desk, _| {
            desk.slips_given(EVENING).map(drop)
        }),
        case("add_unlisted", ["unknown_evening", DONE, DONE, WRONG, WRONG], |desk, _| {
            desk.add_unlisted(EVENING, &unlisted()).map(drop)
        }),
        while_open("give_slip", |desk, _| desk.give_slip(&slip()).map(drop)),
        while_open("take_slip_back", |desk, _| {
            desk.give_slip(&slip())?;
            desk.take_slip_back(&slip()).map(drop)
        }),
        of_any_evening("log", |desk, _| desk.log(EVENING, None).map(drop)),
    ]
}
