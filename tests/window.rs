//! One evening in the real window, from the first start to the sentence: the program itself, driven through WebDriver
//! on a screen of the test's own. Not for what the command line shows as well: rules, refusals, files.

mod closing;
mod correcting;
mod counting;
mod desk;
mod failing;
mod importing;
mod imports;
mod keeping;
mod keyboards;
mod killed;
mod list;
mod locking;
mod logind;
mod printing;
mod projector;
mod rush;
mod scanning;
mod start;
mod typing;

use std::{fs, path::Path};

use super::paper;

use letterdesk_tests::{
    driving::{Look, Machine, Window, cups::Cups, opener::Opener},
    program::{Home, PASSPHRASE},
};

#[tokio::test(flavor = "multi_thread")]
async fn whole_evening_in_the_window_from_first_start_to_closing_sentence() {
    let machine = Machine::new(Look::FIRST).await;
    let window = machine.open().await;
    let (list, papers) = (machine.path("list.csv"), machine.path("papers"));
    fs::write(&list, include_bytes!("cli/list.csv")).unwrap();
    evening(&window, list.to_str().unwrap(), &papers).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_is_printed_through_cups() {
    let machine = Machine::new(Look::FIRST).await;
    let cups = Cups::start(&machine.path("")).await;
    let window = machine.open().await;
    printing::prints_at_once(&window, &cups, &machine.path("run/letterdesk-papers")).await;
    printing::prints_a_lost_slip(&window, &cups).await;
    printing::gives_a_slip_to_somebody_on_no_list(&window, &cups).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_is_printed_from_their_card_and_what_was_saved_is_opened() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let opener = Opener::new(&machine.path(""));
    let window = machine.unlock().await;
    printing::prints_from_a_card(&window).await;
    printing::opens_what_it_saved(&window, &opener, &machine.path("papers")).await;
    printing::begins_at_the_top(&window).await;
    printing::leads_to_the_return_address(&window).await;
    printing::prints_from_the_desk_and_the_evening(&window).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn long_printing_is_cancelled() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "8000", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let window = machine.unlock().await;
    printing::stops_a_long_paper(&window).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_is_undone_in_its_field_and_not_lost_with_the_window() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let window = machine.unlock().await;
    typing::is_undone(&machine, &window, 5).await;
    typing::is_asked_for(&machine, &window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scanner_is_heard_on_every_screen_and_a_code_read_twice_is_one_letter() {
    let (machine, slips) = machine_with_slips().await;
    let window = machine.unlock().await;
    scanning::counts_on_every_screen(&machine, &window, &slips, 5).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_layout_counts_alike_and_nobody_needs_a_mouse() {
    let (machine, slips) = machine_with_slips().await;
    let window = machine.unlock().await;
    keyboards::count_alike(&machine, &window, &slips, 5).await;
    window.driver.quit().await.unwrap();
    let (machine, _) = machine_with_slips().await;
    keyboards::need_no_mouse(&machine, PASSPHRASE, 5).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_is_seen_at_every_scale_and_muted_checks_its_scanner_and_gives_slips_out() {
    let (machine, slips) = machine_with_slips().await;
    let window = machine.unlock().await;
    desk::stays_in_sight_at_every_scale(&machine, &window, 5).await;
    desk::is_muted_with_a_key(&machine, &window).await;
    desk::checks_a_scanner(&machine, &window, &slips, 30).await;
    desk::gives_slips_out(&machine, &window, &slips, 30).await;
    desk::types_in_the_box_alone(&machine, &window, &slips, 31).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_rush_the_ledger_comes_to_what_the_script_says() {
    let (machine, slips) = machine_with_slips().await;
    let before = rush::counts(&Home::empty(), &machine.path("vault"));
    let window = machine.unlock().await;
    rush::comes_out_right(&machine, window, &slips, &before).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shown_as_counted_is_there_after_a_kill() {
    let (machine, _) = machine_with_slips().await;
    let lives = std::env::var("LETTERDESK_SOAK_LIVES").map_or(3, |lives| lives.parse().unwrap());
    killed::keeps_what_it_showed(&machine, lives, 5).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scanner_of_any_speed_loses_nothing_on_any_screen() {
    let (machine, slips) = machine_with_slips().await;
    let window = machine.unlock().await;
    let codes = std::env::var("LETTERDESK_SOAK_CODES").map_or(12, |codes| codes.parse().unwrap());
    scanning::loses_none(&machine, &window, &slips, 5, codes).await;
    window.driver.quit().await.unwrap();
}

/// An evening of twelve people with five letters, and its slips.
async fn machine_with_slips() -> (Machine, scanning::Slips) {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let paper = home.path("slips.pdf");
    home.run(["print", "slips", "-o", paper.to_str().unwrap()]).lines();
    let slips = scanning::Slips::of(&paper::codes::first_slip(&fs::read(paper).unwrap()));
    (Machine::with_vault(Look::FIRST, &home).await, slips)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_room_sees_each_count_and_its_window_can_change_nothing() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let window = machine.unlock().await;
    projector::shows_the_room(&machine, &window).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_of_the_wrong_person_are_moved_and_taken_back_by_the_keyboard() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let window = machine.unlock().await;
    correcting::by_keyboard(&machine, &window, 5).await;
    window.driver.quit().await.unwrap();
}

/// The whole evening.
async fn evening(window: &Window, list: &str, papers: &Path) {
    start::creates_a_vault(window).await;
    list::comes_in(window, list).await;
    let people = list::becomes_an_evening(window).await;
    counting::letters(window, &people).await;
    printing::saves_postcards(window, papers).await;
    printing::measures_a_printer(window).await;
    printing::knows_what_was_printed(window).await;
    closing::with_one_difference(window, &people).await;
}
