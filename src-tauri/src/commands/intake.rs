//! Taking letters in: committed before it sounds, and it sounds before it is shown.

use letterdesk_desk::{
    Code, Desk, Result,
    model::id::{EveningId, Number, PrisonerId, Sequence},
    view::{
        BoxReading, CountRequest, Counted, DeskView, Enlisted, Entered, ErrorView, LogPage, LogQuery,
        MoveRequest, PaceView, Proposal, SlipMoved, SlipsView, Target, Typing, Unlisted,
    },
};
use tauri::State;

use crate::{
    sound::{self, Sound},
    state::{Answer, Shell},
};

#[tauri::command]
#[specta::specta]
pub(crate) async fn desk(shell: State<'_, Shell>) -> Answer<DeskView> {
    shell.with(|desk| desk.desk_view())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn read_box(shell: State<'_, Shell>, text: String) -> Answer<BoxReading> {
    shell.with(|desk| desk.read_box(&text))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn enter(shell: State<'_, Shell>, typing: Typing) -> Answer<Entered> {
    let answer = shell.with(|desk| desk.enter(&typing));
    let sound = match &answer {
        Ok(Entered::Counted { .. }) => Some(Sound::Counted),
        Ok(Entered::Read { reading: BoxReading::Search { found, .. } }) if found.is_empty() => {
            Some(Sound::Error)
        }
        // What is asked is shown; the box still waits.
        Ok(Entered::Read {
            reading: BoxReading::Entry { .. } | BoxReading::Search { .. } | BoxReading::Nothing,
        }) => None,
        Ok(Entered::Read { reading: BoxReading::Refused { error } } | Entered::Refused { error, .. })
        | Err(error) => Some(of_refusal(error)),
    };
    if let Some(sound) = sound {
        sound::play(sound, &shell.device());
    }
    answer
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn count(shell: State<'_, Shell>, request: CountRequest) -> Answer<Counted> {
    with_sound(&shell, Sound::Counted, |desk| desk.count(&request))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo(shell: State<'_, Shell>) -> Answer<Counted> {
    with_sound(&shell, Sound::Undone, |desk| desk.undo())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_entry(shell: State<'_, Shell>, sequence: Sequence) -> Answer<Counted> {
    with_sound(&shell, Sound::Undone, |desk| desk.undo_entry(sequence))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn redo(shell: State<'_, Shell>) -> Answer<Counted> {
    with_sound(&shell, Sound::Counted, |desk| desk.redo())
}

/// Asked while nothing can be saved: whether it can be by now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn try_saving(shell: State<'_, Shell>) -> Answer<()> {
    shell.with(|desk| desk.try_saving())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn add_guests(shell: State<'_, Shell>, change: i32) -> Answer<u32> {
    shell.with(|desk| desk.add_guests(change))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn move_entry(shell: State<'_, Shell>, request: MoveRequest) -> Answer<Counted> {
    with_sound(&shell, Sound::Counted, |desk| desk.move_entry(&request))
}

/// The sound of what the window itself refused, such as the same code twice.
#[tauri::command]
#[specta::specta]
pub(crate) async fn play_sound(shell: State<'_, Shell>, sound: Sound) -> Answer<()> {
    sound::play(sound, &shell.device());
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn search_log(shell: State<'_, Shell>, query: LogQuery) -> Answer<LogPage> {
    shell.with(|desk| desk.search_log(&query))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn pace(shell: State<'_, Shell>) -> Answer<PaceView> {
    shell.with(|desk| desk.pace())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn slips_given(shell: State<'_, Shell>, evening: EveningId) -> Answer<SlipsView> {
    shell.with(|desk| desk.slips_given(evening))
}

/// It sounds otherwise than a letter: whoever left the mode on hears that nothing is counted.
#[tauri::command]
#[specta::specta]
pub(crate) async fn give_slip(shell: State<'_, Shell>, target: Target) -> Answer<SlipMoved> {
    with_sound(&shell, Sound::Undone, |desk| desk.give_slip(&target))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn take_slip_back(shell: State<'_, Shell>, target: Target) -> Answer<SlipMoved> {
    with_sound(&shell, Sound::Undone, |desk| desk.take_slip_back(&target))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn add_unlisted(
    shell: State<'_, Shell>,
    evening: EveningId,
    unlisted: Unlisted,
) -> Answer<Enlisted> {
    shell.with(|desk| desk.add_unlisted(evening, &unlisted))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn who_needs(shell: State<'_, Shell>) -> Answer<Vec<Proposal>> {
    shell.with(|desk| desk.who_needs())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn whose_number(shell: State<'_, Shell>, number: Number) -> Answer<PrisonerId> {
    shell.with(|desk| desk.whose_number(number))
}

/// Does it, and plays its sound once it is committed, or the one of its refusal.
fn with_sound<T>(shell: &Shell, sound: Sound, work: impl FnOnce(&mut Desk) -> Result<T>) -> Answer<T> {
    let answer = shell.with(work);
    sound::play(answer.as_ref().map_or_else(of_refusal, |_| sound), &shell.device());
    answer
}

/// A held person is no mistake of whoever counts.
fn of_refusal(error: &ErrorView) -> Sound {
    let held = [Code::Held, Code::HeldReleased].map(Code::code);
    if held.contains(&error.code.as_str()) { Sound::Attention } else { Sound::Error }
}
