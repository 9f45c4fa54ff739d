//! The table: what each use case answers in each state.

use std::path::Path;

use letterdesk_desk::{
    Desk, Distinct, ImportSelection, ListFile, Result, SampleSize, Table, TableFormat,
    import_reader::Source,
    model::{
        claims::ClaimField,
        closing::{Decision, Figure},
        evening::Kind,
        id::{FacilityId, PrisonerId},
        progress::without_progress,
    },
    read_list,
    view::{
        DecisionRequest, ImportOptions, LineUpChoice, MeasuredSheet, PaperKind, PlaceAnswer, PrintRequest,
        PrisonerForm, PrisonerQuery, ProjectorMode, Target,
    },
    words::Language,
};

mod intake;

use super::{Case, DAY, DONE, EVENING, HELD, WAITING, WRITTEN, draft, passphrase};

fn print(kind: PaperKind) -> PrintRequest {
    PrintRequest::usual(kind)
}

fn person(desk: &Desk, place: usize) -> Result<PrisonerId> {
    Ok(desk.prisoner_ids(&PrisonerQuery::default())?[place])
}

fn facility(desk: &Desk) -> Result<FacilityId> {
    Ok(desk.facilities()?[0].id)
}

fn slip() -> Target {
    Target::Number { number: WAITING }
}

fn decision() -> DecisionRequest {
    DecisionRequest {
        number: WRITTEN,
        kind: Kind::Letter,
        taken: Decision::Recount,
        reason: "ошибка".to_owned(),
    }
}

fn case(name: &'static str, expect: [&'static str; 5], run: fn(&mut Desk, &Path) -> Result<()>) -> Case {
    Case { name, expect, run }
}

/// What no evening has a say in.
fn always(name: &'static str, run: fn(&mut Desk, &Path) -> Result<()>) -> Case {
    case(name, [DONE; 5], run)
}

/// What asks for an evening by its id and takes it in any state.
fn of_any_evening(name: &'static str, run: fn(&mut Desk, &Path) -> Result<()>) -> Case {
    case(name, ["unknown_evening", DONE, DONE, DONE, DONE], run)
}

/// What is possible only while letters are taken in.
fn while_open(name: &'static str, run: fn(&mut Desk, &Path) -> Result<()>) -> Case {
    case(name, [NO_EVENING, NO_EVENING, DONE, WRONG, NO_EVENING], run)
}

/// What is possible only while the recount goes on.
fn while_counting(name: &'static str, run: fn(&mut Desk, &Path) -> Result<()>) -> Case {
    case(name, [NO_EVENING, NO_EVENING, WRONG, DONE, NO_EVENING], run)
}

const UNDER_WAY: &str = "undo_while_open";
const NO_EVENING: &str = "no_open_evening";
const WRONG: &str = "wrong_state";

pub fn cases() -> Vec<Case> {
    let areas = [
        vault_cases,
        list_cases,
        evening_cases,
        intake::cases,
        printing_cases,
        closing_cases,
        projector_cases,
    ];
    areas.into_iter().flat_map(|cases| cases()).collect()
}

fn vault_cases() -> Vec<Case> {
    vec![
        always("is_sample", |desk, _| {
            assert!(!desk.is_sample());
            Ok(())
        }),
        always("notices", |desk, _| {
            drop(desk.notices());
            Ok(())
        }),
        always("resume", |desk, _| desk.resume().map(drop)),
        always("is_evening_open", |desk, _| desk.is_evening_open().map(drop)),
        always("verify", |desk, _| desk.verify(None, None).map(drop)),
        always("backup", |desk, home| desk.backup(&home.join("copies")).map(drop)),
        always("back_up_when_due", |desk, _| desk.back_up_when_due()),
        always("key_file_trouble", |desk, _| desk.key_file_trouble().map_or(Ok(()), Err)),
        always("has_stopped", |desk, _| {
            assert!(!desk.has_stopped());
            Ok(())
        }),
        always("change_passphrase", |desk, _| desk.change_passphrase(&passphrase(), &passphrase()).map(drop)),
        always("new_recovery_code", |desk, _| desk.new_recovery_code(&passphrase()).map(drop)),
        always("set_second_keeper", |desk, _| desk.set_second_keeper(&passphrase(), &passphrase()).map(drop)),
        always("remove_second_keeper", |desk, _| desk.remove_second_keeper(&passphrase()).map(drop)),
        always("vault_settings", |desk, _| desk.vault_settings().map(drop)),
        always("set_vault_settings", |desk, _| {
            let settings = desk.vault_settings()?;
            desk.set_vault_settings(&settings).map(drop)
        }),
        always("rule_settings", |desk, _| desk.rule_settings().map(drop)),
        always("set_rule_settings", |desk, _| {
            let settings = desk.rule_settings()?;
            desk.set_rule_settings(&settings).map(drop)
        }),
        case("fill_with_sample", ["vault_not_empty"; 5], |desk, _| {
            desk.fill_with_sample(SampleSize { prisoners: 1, letters: 0, seed: 1 }).map(drop)
        }),
        always("fill_list_with_sample", |desk, _| desk.fill_list_with_sample(1, 1)),
    ]
}

fn list_cases() -> Vec<Case> {
    let mut cases = people_cases();
    cases.extend(file_cases());
    cases
}

fn people_cases() -> Vec<Case> {
    vec![
        always("prisoners", |desk, _| desk.prisoners(&PrisonerQuery::default()).map(drop)),
        always("prisoners_json", |desk, _| desk.prisoners_json(&PrisonerQuery::default()).map(drop)),
        always("prisoner_ids", |desk, _| desk.prisoner_ids(&PrisonerQuery::default()).map(drop)),
        always("list_chips", |desk, _| desk.list_chips(&PrisonerQuery::default()).map(drop)),
        always("prisoner", |desk, _| desk.prisoner(person(desk, 0)?).map(drop)),
        always("prisoner_history", |desk, _| desk.prisoner_history(person(desk, 0)?).map(drop)),
        always("prisoner_form", |desk, _| desk.prisoner_form(person(desk, 0)?).map(drop)),
        always("save_prisoner", |desk, _| {
            let form = PrisonerForm { surname: "Кречет".to_owned(), ..PrisonerForm::default() };
            desk.save_prisoner(None, &form).map(drop)
        }),
        always("set_prisoner_field", |desk, _| {
            desk.set_prisoner_field(person(desk, 0)?, "story", "биолог").map(drop)
        }),
        always("set_prisoner_fields", |desk, _| {
            desk.set_prisoner_fields(person(desk, 0)?, &[("story", "биолог"), ("note", "ждёт")]).map(drop)
        }),
        always("tag_prisoners", |desk, _| desk.tag_prisoners(&[person(desk, 0)?], "физики").map(drop)),
        always("untag_prisoners", |desk, _| desk.untag_prisoners(&[person(desk, 0)?], "физики").map(drop)),
        always("check_today", |desk, _| desk.check_today(&[person(desk, 0)?]).map(drop)),
        always("people_of_text", |desk, _| desk.people_of_text("Кречет Иона").map(drop)),
        always("copied_table", |desk, _| {
            desk.copied_table(&[person(desk, 0)?], None, Language::Russian).map(drop)
        }),
        always("column_widths", |desk, _| desk.column_widths().map(drop)),
        always("set_column_widths", |desk, _| desk.set_column_widths(&[]).map(drop)),
        always("plan_removal", |desk, _| desk.plan_removal(&[person(desk, 0)?]).map(drop)),
        case("remove_prisoners", [DONE, DONE, "letters_under_way", WRONG, DONE], |desk, _| {
            let line_up = desk.line_up(EVENING).unwrap_or_default();
            let written = line_up.iter().find(|entry| entry.number == WRITTEN);
            let person = written.map_or_else(|| person(desk, 0), |entry| Ok(entry.prisoner_id))?;
            desk.remove_prisoners(&[person]).map(drop)
        }),
        always("removals", |desk, _| {
            desk.removals();
            Ok(())
        }),
        always("undo_removal", |desk, _| {
            let form = PrisonerForm { surname: "Кречет".to_owned(), ..PrisonerForm::default() };
            let new = desk.save_prisoner(None, &form)?.id;
            let removal = desk.remove_prisoners(&[new])?.id;
            desk.undo_removal(removal).map(drop)
        }),
        always("suspected_duplicates", |desk, _| desk.suspected_duplicates().map(drop)),
        always("mark_distinct", |desk, _| {
            desk.mark_distinct(person(desk, 0)?, person(desk, 1)?, Distinct::Yes)
        }),
        // Two people of one evening are made one by their letters, so the evening is no obstacle.
        always("merge_prisoners", |desk, _| {
            desk.merge_prisoners(person(desk, 0)?, person(desk, 1)?).map(drop)
        }),
        case("undo_merge", ["not_merged"; 5], |desk, _| desk.undo_merge(person(desk, 0)?).map(drop)),
        always("unsure_names", |desk, _| desk.unsure_names(1).map(drop)),
        always("accept_dative", |desk, _| desk.accept_dative(person(desk, 0)?, "Кречету").map(drop)),
        always("photo", |desk, _| desk.photo(person(desk, 0)?).map(drop)),
        always("set_photo", |desk, home| desk.set_photo(person(desk, 0)?, &home.join("photo.png"))),
        always("remove_photo", |desk, _| desk.remove_photo(person(desk, 0)?)),
        always("saved_filters", |desk, _| desk.saved_filters().map(drop)),
        always("save_filter", |desk, _| desk.save_filter("мой", &PrisonerQuery::default()).map(drop)),
        always("remove_filter", |desk, _| desk.remove_filter("мой").map(drop)),
        always("facilities", |desk, _| desk.facilities().map(drop)),
        always("facility_directory", |desk, _| desk.facility_directory().map(drop)),
        always("facility_card", |desk, _| desk.facility_card(facility(desk)?).map(drop)),
        always("facility_form", |desk, _| desk.facility_form(facility(desk)?).map(drop)),
        always("save_facility", |desk, _| {
            let form = desk.facility_form(facility(desk)?)?;
            desk.save_facility(None, &form).map(drop)
        }),
        always("decide_claim", |desk, _| {
            desk.decide_claim(facility(desk)?, ClaimField::Postcode, "000099").map(drop)
        }),
        always("open_places", |desk, _| desk.open_places().map(drop)),
        always("answer_place", |desk, home| {
            let list = home.join("open.csv");
            std::fs::write(&list, "ФИО;Адрес\nЩеглов Лев Ильич;СИЗО-1\n").unwrap();
            desk.import(&list, &ImportOptions::default(), &ImportSelection::All)?;
            let open = desk.open_places()?.remove(0);
            desk.answer_place(&open.wording, &PlaceAnswer::New(Box::new(open.proposed.clone()))).map(drop)
        }),
    ]
}

fn file_cases() -> Vec<Case> {
    vec![
        always("inspect", |desk, home| {
            desk.inspect(&home.join("list.csv"), &ImportOptions::default()).map(drop)
        }),
        always("inspect_list", |desk, home| desk.inspect_list(&list(desk, home)?).map(drop)),
        always("import", |desk, home| {
            desk.import(&home.join("list.csv"), &ImportOptions::default(), &ImportSelection::All).map(drop)
        }),
        always("import_list", |desk, home| {
            let list = list(desk, home)?;
            without_progress(|progress| desk.import_list(&list, &ImportSelection::All, progress)).map(drop)
        }),
        case("undo_import", [DONE, DONE, UNDER_WAY, UNDER_WAY, DONE], |desk, _| {
            let batch = desk.imports()?.imports[0].batch;
            desk.undo_import(batch).map(drop)
        }),
        always("imports", |desk, _| desk.imports().map(drop)),
        always("import_changes", |desk, _| {
            let batch = desk.imports()?.imports[0].batch;
            desk.import_changes(batch).map(drop)
        }),
        always("reading_memory", |desk, _| desk.reading_memory().map(drop)),
        always("import_facilities", |desk, home| {
            desk.import_facilities(&home.join("directory.csv")).map(drop)
        }),
        always("people_of_file", |desk, home| desk.people_of_file(&home.join("names.txt")).map(drop)),
        of_any_evening("export", |desk, _| {
            desk.export(&Table::Evening { id: EVENING }, TableFormat::Csv, Language::Russian).map(drop)
        }),
        of_any_evening("table_name", |desk, _| {
            desk.table_name(&Table::Evening { id: EVENING }, TableFormat::Csv, Language::Russian).map(drop)
        }),
    ]
}

fn list(desk: &Desk, home: &Path) -> Result<ListFile> {
    let memory = desk.reading_memory()?;
    let path = home.join("list.csv");
    without_progress(|progress| read_list(Source::File(&path), &ImportOptions::default(), &memory, progress))
}

fn evening_cases() -> Vec<Case> {
    vec![
        always("evenings", |desk, _| desk.evenings().map(drop)),
        of_any_evening("evening", |desk, _| desk.evening(EVENING).map(drop)),
        of_any_evening("find_evening", |desk, _| desk.find_evening("1").map(drop)),
        case("current_evening", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.current_evening().map(drop)
        }),
        case("evening_meant", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.evening_meant(None).map(drop)
        }),
        always("create_evening", |desk, _| {
            desk.create_evening(&draft("Вечер", DAY), &LineUpChoice::All).map(drop)
        }),
        case("update_evening", ["unknown_evening", DONE, DONE, DONE, WRONG], |desk, _| {
            desk.update_evening(EVENING, &draft("Вечер", DAY)).map(drop)
        }),
        case("open_evening", ["unknown_evening", DONE, WRONG, WRONG, WRONG], |desk, _| {
            desk.open_evening(EVENING).map(drop)
        }),
        of_any_evening("line_up", |desk, _| desk.line_up(EVENING).map(drop)),
        case("line_up_add", ["unknown_evening", DONE, DONE, WRONG, WRONG], |desk, _| {
            let people = [person(desk, 0)?];
            desk.line_up_add(EVENING, &people).map(drop)
        }),
        case("line_up_remove", ["unknown_evening", DONE, "has_letters", WRONG, WRONG], |desk, _| {
            desk.line_up_remove(EVENING, WRITTEN).map(drop)
        }),
        case(
            "removable_evening",
            ["unknown_evening", DONE, "evening_has_letters", WRONG, "evening_has_letters"],
            |desk, _| desk.removable_evening(EVENING).map(drop),
        ),
        case(
            "remove_evening",
            ["unknown_evening", DONE, "evening_has_letters", WRONG, "evening_has_letters"],
            |desk, _| desk.remove_evening(EVENING).map(drop),
        ),
        of_any_evening("sentences", |desk, _| desk.sentences(EVENING).map(drop)),
    ]
}

fn projector_cases() -> Vec<Case> {
    vec![
        case("projector_view", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.projector_view(ProjectorMode::Total, 1).map(drop)
        }),
        case("host_line", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.host_line().map(drop)
        }),
    ]
}

fn printing_cases() -> Vec<Case> {
    vec![
        case("print_plan", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.print_plan(&print(PaperKind::List)).map(drop)
        }),
        // The report is the paper that a state forbids: its figures are not final before.
        case("print", [NO_EVENING, WRONG, WRONG, WRONG, DONE], |desk, _| {
            desk.print(&print(PaperKind::Report)).map(drop)
        }),
        case("draft", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.draft(&print(PaperKind::List)).map(drop)
        }),
        case("is_current", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            let draft = desk.draft(&print(PaperKind::List))?;
            assert!(desk.is_current(&draft, &print(PaperKind::List)));
            Ok(())
        }),
        case("print_to", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, home| {
            desk.print_to(&print(PaperKind::List), &home.join("list.pdf")).map(drop)
        }),
        case("write_paper", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, home| {
            let draft = desk.draft(&print(PaperKind::List))?;
            let document = without_progress(|progress| draft.document(progress))?;
            desk.write_paper(&draft, &document, &home.join("list.pdf"))
        }),
        case("log_paper", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, home| {
            let draft = desk.draft(&print(PaperKind::List))?;
            let document = without_progress(|progress| draft.document(progress))?;
            desk.log_paper(&draft, &document, &home.join("list.pdf")).map(drop)
        }),
        case("register_xlsx_name", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.register_xlsx_name(&print(PaperKind::Register)).map(drop)
        }),
        case("register_xlsx", [NO_EVENING, "nothing_to_print", DONE, DONE, DONE], |desk, _| {
            desk.register_xlsx(&print(PaperKind::Register)).map(drop)
        }),
        case("paper_name", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.paper_name(&print(PaperKind::List)).map(drop)
        }),
        case("print_filters", [NO_EVENING, DONE, DONE, DONE, DONE], |desk, _| {
            desk.print_filters(None).map(drop)
        }),
        of_any_evening("printed_before", |desk, _| desk.printed_before(EVENING).map(drop)),
        of_any_evening("lift_hold", |desk, _| desk.lift_hold(EVENING, HELD, "письмо перешлют").map(drop)),
        always("calibrations", |desk, _| desk.calibrations().map(drop)),
        always("stock", |desk, _| desk.stock("a4").map(drop)),
        always("calibration_sheet", |desk, _| desk.calibration_sheet(Language::Russian, "a4", "").map(drop)),
        always("calibration_sheet_to", |desk, home| {
            desk.calibration_sheet_to(Language::Russian, "a4", "", &home.join("sheet.pdf"))
        }),
        always("calibrate", |desk, _| {
            let sheet = MeasuredSheet { left: 1_580, top: 1_450, across: 9_970, down: 10_020 };
            desk.calibrate("Тестовый", "a4", &sheet).map(drop)
        }),
        always("forget_calibration", |desk, _| desk.forget_calibration("Тестовый", "a4")),
        always("is_measured", |desk, _| desk.is_measured(&print(PaperKind::List)).map(drop)),
    ]
}

fn closing_cases() -> Vec<Case> {
    vec![
        always("closing", |desk, _| desk.closing().map(drop)),
        of_any_evening("closing_of", |desk, _| desk.closing_of(EVENING).map(drop)),
        while_open("start_counting", |desk, _| desk.start_counting().map(drop)),
        while_counting("back_to_open", |desk, _| desk.back_to_open().map(drop)),
        while_counting("add_bundle", |desk, _| desk.add_bundle(WRITTEN, 2, Kind::Letter).map(drop)),
        case("add_scanned", [NO_EVENING, NO_EVENING, WRONG, "foreign_barcode", NO_EVENING], |desk, _| {
            desk.add_scanned("1", Kind::Letter).map(drop)
        }),
        while_counting("remove_bundle", |desk, _| {
            desk.add_bundle(WRITTEN, 2, Kind::Letter)?;
            desk.remove_bundle(1).map(drop)
        }),
        while_counting("confirm_zero", |desk, _| desk.confirm_zero(WAITING).map(drop)),
        while_counting("count_again", |desk, _| desk.count_again(WRITTEN).map(drop)),
        case("compare_recount", [NO_EVENING, NO_EVENING, WRONG, UNFINISHED, NO_EVENING], |desk, _| {
            desk.compare_recount().map(drop)
        }),
        // Nothing was recounted, so there is no difference of this kind to decide.
        case("decide", [NO_EVENING, NO_EVENING, WRONG, DONE, NO_EVENING], |desk, _| {
            desk.decide(&decision()).map(drop)
        }),
        case("close", [NO_EVENING, NO_EVENING, WRONG, UNFINISHED, NO_EVENING], |desk, _| {
            desk.close().map(drop)
        }),
        case("close_with", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            let box_of_letters = [Figure { number: WRITTEN, kind: Kind::Letter, quantity: 2 }];
            desk.close_with(&box_of_letters, None).map(drop)
        }),
        case("close_without_recount", [NO_EVENING, NO_EVENING, DONE, DONE, NO_EVENING], |desk, _| {
            desk.close_without_recount().map(drop)
        }),
        case("amend", ["unknown_evening", WRONG, WRONG, WRONG, DONE], |desk, _| {
            desk.amend(EVENING, WRITTEN, 1, "нашли").map(drop)
        }),
        case("remove_copy", ["unknown_copy"; 5], |desk, _| desk.remove_copy("../vault")),
        of_any_evening("report_csv", |desk, _| desk.report_csv(EVENING, Language::Russian).map(drop)),
        of_any_evening("report_xlsx", |desk, _| desk.report_xlsx(EVENING, Language::Russian).map(drop)),
    ]
}

const UNFINISHED: &str = "recount_unfinished";
