//! Keeping the list in order: duplicates, names, tags, filters, photos.

use std::path::Path;

use letterdesk_desk::{
    Distinct,
    model::id::PrisonerId,
    view::{
        BulkChange, ImportUndone, Merged, PeopleOfFile, PrisonerCard, PrisonerQuery, RemovalPlan,
        RemovalView, SavedFilter, SuspectedPair, UnsureNames,
    },
};
use tauri::State;

use crate::{
    bytes::Bytes,
    state::{Answer, Shell},
};

/// What removing people would do.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan_removal(shell: State<'_, Shell>, people: Vec<PrisonerId>) -> Answer<RemovalPlan> {
    shell.with(|desk| desk.plan_removal(&people))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_prisoners(
    shell: State<'_, Shell>,
    people: Vec<PrisonerId>,
) -> Answer<RemovalView> {
    shell.with(|desk| desk.remove_prisoners(&people))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn suspected_duplicates(shell: State<'_, Shell>) -> Answer<Vec<SuspectedPair>> {
    shell.with(|desk| desk.suspected_duplicates())
}

/// Two records are two people, or it is not known after all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn mark_distinct(
    shell: State<'_, Shell>,
    one: PrisonerId,
    other: PrisonerId,
    are_two: bool,
) -> Answer<()> {
    let distinct = if are_two { Distinct::Yes } else { Distinct::Unknown };
    shell.with(|desk| desk.mark_distinct(one, other, distinct))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn merge_prisoners(
    shell: State<'_, Shell>,
    from: PrisonerId,
    into: PrisonerId,
) -> Answer<Merged> {
    shell.with(|desk| desk.merge_prisoners(from, into))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_merge(shell: State<'_, Shell>, from: PrisonerId) -> Answer<ImportUndone> {
    shell.with(|desk| desk.undo_merge(from))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn unsure_names(shell: State<'_, Shell>, limit: u32) -> Answer<UnsureNames> {
    shell.with(|desk| desk.unsure_names(limit))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn accept_dative(
    shell: State<'_, Shell>,
    id: PrisonerId,
    dative: String,
) -> Answer<PrisonerCard> {
    shell.with(|desk| desk.accept_dative(id, &dative))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn tag_prisoners(
    shell: State<'_, Shell>,
    people: Vec<PrisonerId>,
    tag: String,
) -> Answer<BulkChange> {
    shell.with(|desk| desk.tag_prisoners(&people, &tag))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn untag_prisoners(
    shell: State<'_, Shell>,
    people: Vec<PrisonerId>,
    tag: String,
) -> Answer<BulkChange> {
    shell.with(|desk| desk.untag_prisoners(&people, &tag))
}

/// The addresses of people were checked today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_today(shell: State<'_, Shell>, people: Vec<PrisonerId>) -> Answer<BulkChange> {
    shell.with(|desk| desk.check_today(&people))
}

/// Whom pasted lines mean.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_of_text(shell: State<'_, Shell>, text: String) -> Answer<PeopleOfFile> {
    shell.with(|desk| desk.people_of_text(&text))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn people_of_file(shell: State<'_, Shell>, path: String) -> Answer<PeopleOfFile> {
    shell.with(|desk| desk.people_of_file(Path::new(&path)))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn saved_filters(shell: State<'_, Shell>) -> Answer<Vec<SavedFilter>> {
    shell.with(|desk| desk.saved_filters())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn save_filter(
    shell: State<'_, Shell>,
    name: String,
    query: PrisonerQuery,
) -> Answer<Vec<SavedFilter>> {
    shell.with(|desk| desk.save_filter(&name, &query))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_filter(shell: State<'_, Shell>, name: String) -> Answer<Vec<SavedFilter>> {
    shell.with(|desk| desk.remove_filter(&name))
}

/// A JPEG; without a photo, nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn photo(shell: State<'_, Shell>, id: PrisonerId) -> Answer<Bytes> {
    shell.with(|desk| Ok(Bytes(desk.photo(id)?.unwrap_or_default())))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_photo(shell: State<'_, Shell>, id: PrisonerId, path: String) -> Answer<()> {
    shell.with(|desk| desk.set_photo(id, Path::new(&path)))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_photo(shell: State<'_, Shell>, id: PrisonerId) -> Answer<()> {
    shell.with(|desk| desk.remove_photo(id))
}
