//! The list as the screen asks for it: filters with figures, order, what was found where, many people at once.

use letterdesk_desk::{
    view::{ChipCounts, ColumnWidth, PrisonerColumn, PrisonerQuery, PrisonerSort},
    words::Language,
};

use super::{Home, evening, home, text};

#[test]
fn a_filter_s_figure_respects_the_other_filters() {
    let mut home = evening();
    let held = home.found(&PrisonerQuery { held: true, ..text("") });
    let printable = home.found(&PrisonerQuery { printable: true, ..text("") });
    assert_eq!((held.len(), printable.len()), (3, 5));
    home.desk.tag_prisoners(&[held[0], printable[0], printable[1]], "наши").unwrap();
    let of_tag = |chips: &ChipCounts| chips.tags.iter().find(|tag| tag.tag == "наши").unwrap().count;

    let tagged = PrisonerQuery { tag: Some("наши".to_owned()), ..text("никто") };
    let chips = home.desk.list_chips(&tagged).unwrap();
    assert_eq!((chips.held, chips.printable), (1, 2), "of those with the tag, whatever is searched");
    assert_eq!(of_tag(&chips), 3, "a filter does not narrow its own figure");

    let chips = home.desk.list_chips(&PrisonerQuery { held: true, ..text("") }).unwrap();
    assert_eq!((chips.held, chips.printable, of_tag(&chips)), (3, 5, 1));
    assert_eq!(chips.facilities.iter().map(|facility| facility.count).sum::<u32>(), 3);
    let both = PrisonerQuery { printable: true, text: String::new(), ..tagged };
    assert_eq!(home.found(&both), printable[..2]);
}

#[test]
fn the_list_stands_in_the_order_of_a_column() {
    let mut home = home();
    let late = home.add("Щеглов", "Тихон", "1985-03-01");
    let year = home.add("Кречет", "Иона", "1985");
    let early = home.add("Окунев", "Пётр", "1970");
    let unknown = home.add("Арбузов", "Клим", "");
    let by = |by, descending| PrisonerQuery { sort: Some(PrisonerSort { by, descending }), ..text("") };
    assert_eq!(home.found(&by(PrisonerColumn::Name, false)), [unknown, year, early, late]);
    assert_eq!(home.found(&by(PrisonerColumn::Name, true)), [late, early, year, unknown]);
    assert_eq!(home.found(&by(PrisonerColumn::Born, false)), [early, year, late, unknown]);
    assert_eq!(
        home.found(&by(PrisonerColumn::Born, true)),
        [late, year, early, unknown],
        "not known is last"
    );
    home.desk.set_prisoner_field(year, "custody", "in_transit").unwrap();
    assert_eq!(home.found(&by(PrisonerColumn::State, false)).first(), Some(&year));
    for column in [PrisonerColumn::Place, PrisonerColumn::Letters, PrisonerColumn::Tonight] {
        assert_eq!(home.found(&by(column, true)), [unknown, year, early, late], "equals in the alphabet");
    }
    let sorted = by(PrisonerColumn::Born, false);
    let saved = home.desk.save_filter("все", &sorted).unwrap();
    assert_eq!(saved[0].query.sort, None, "a filter says whom, not in which order");
}

#[test]
fn a_row_says_where_it_was_found() {
    let mut home = home();
    let id = home.add("Семёнов", "Тихон", "1985");
    home.desk.tag_prisoners(&[id], "учёные").unwrap();
    let matches = |query: &str| {
        let view = home.desk.prisoners(&text(query)).unwrap();
        let matches = view.rows[0].matches.clone();
        matches.map(|matches| (matches.name, matches.tags))
    };
    assert_eq!(matches(""), None);
    assert_eq!(matches("уче семен"), Some((vec![(0, 5)], vec![vec![(0, 3)]])));
    assert_eq!(matches("ctvty"), Some((vec![(0, 5)], vec![vec![]])), "under the other layout");
}

#[test]
fn addresses_of_many_are_checked_today_in_one_step_that_can_be_undone() {
    let mut home = home();
    let first = home.add("Щеглов", "Тихон", "1985");
    let second = home.add("Кречет", "Иона", "1980");
    let done = home.desk.check_today(&[first, second]).unwrap();
    assert_eq!(done.changed, 2);
    let checked = |home: &Home| home.desk.prisoner_form(second).unwrap().checked;
    let today = checked(&home);
    assert!(!today.is_empty());
    assert_eq!(home.desk.check_today(&[first]).unwrap().changed, 0, "once a day is enough");
    home.desk.undo_import(done.batch).unwrap();
    assert_ne!(checked(&home), today);
}

#[test]
fn people_are_copied_as_a_table_in_the_order_on_the_screen() {
    let mut home = home();
    let first = home.add("Щеглов", "Тихон", "1985");
    let second = home.add("Кречет", "=Иона", "1990");
    let copied = |sort| home.desk.copied_table(&[first, second], sort, Language::Russian).unwrap();
    let table = copied(None);
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].contains('\t') && lines[1].starts_with("Кречет"));
    let by_birth = copied(Some(PrisonerSort { by: PrisonerColumn::Born, descending: false }));
    assert!(by_birth.lines().nth(1).unwrap().starts_with("Щеглов"));
}

#[test]
fn columns_keep_their_widths() {
    let mut home = home();
    assert_eq!(home.desk.column_widths().unwrap(), []);
    let name = |width| ColumnWidth { column: PrisonerColumn::Name, width };
    home.desk.set_column_widths(&[name(310)]).unwrap();
    assert_eq!(home.desk.column_widths().unwrap(), [name(310)]);
    assert_eq!(home.desk.set_column_widths(&[name(1)]).unwrap(), [name(40)], "still to be taken hold of");
}
