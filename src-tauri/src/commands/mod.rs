//! Commands: a few lines each, one file a screen. They are `async` so that they run off the main thread.

pub(crate) mod closing;
pub(crate) mod counting;
pub(crate) mod evenings;
pub(crate) mod keeping_list;
pub(crate) mod list;
pub(crate) mod printing;
pub(crate) mod settings;
pub(crate) mod start;
pub(crate) mod tables;

#[cfg(test)]
include!("names.rs");

/// Every command, for the bindings and the invoke handler.
pub(crate) fn all() -> tauri_specta::Commands<tauri::Wry> {
    tauri_specta::collect_commands![
        start::start,
        start::set_device,
        start::propose_vault,
        start::rate_passphrase,
        start::create_vault,
        start::save_recovery,
        start::unlock,
        start::open_sample,
        start::lock,
        start::stay_open,
        start::change_passphrase,
        evenings::evenings,
        evenings::create_evening,
        evenings::update_evening,
        evenings::open_evening,
        evenings::line_up,
        evenings::line_up_add,
        evenings::line_up_remove,
        list::prisoners,
        list::prisoner_ids,
        list::prisoner,
        list::save_prisoner,
        keeping_list::facilities,
        keeping_list::facility_form,
        keeping_list::save_facility,
        keeping_list::facility_directory,
        keeping_list::facility_card,
        keeping_list::settle_postcode,
        keeping_list::import_facilities,
        keeping_list::suspected_duplicates,
        keeping_list::tell_apart,
        keeping_list::merge_prisoners,
        keeping_list::undo_merge,
        keeping_list::unsure_names,
        keeping_list::accept_dative,
        keeping_list::tag_prisoners,
        keeping_list::untag_prisoners,
        keeping_list::people_of_file,
        keeping_list::saved_filters,
        keeping_list::save_filter,
        keeping_list::remove_filter,
        keeping_list::photo,
        keeping_list::set_photo,
        keeping_list::remove_photo,
        tables::inspect_list,
        tables::import_list,
        tables::cancel_import,
        tables::undo_import,
        tables::pick_file,
        tables::save_table,
        tables::table_name,
        counting::desk,
        counting::read_box,
        counting::count,
        counting::undo,
        counting::undo_entry,
        counting::redo,
        counting::add_guests,
        counting::log,
        counting::who_needs,
        printing::print_plan,
        printing::preview_page,
        printing::save_paper,
        printing::save_paper_as,
        printing::open_paper,
        printing::pick_save_path,
        printing::lift_hold,
        closing::closing,
        closing::closing_of,
        closing::start_counting,
        closing::back_to_open,
        closing::add_bundle,
        closing::remove_bundle,
        closing::confirm_zero,
        closing::compare_recount,
        closing::decide,
        closing::count_again,
        closing::close_evening,
        closing::close_without_recount,
        closing::amend,
        settings::vault_settings,
        settings::set_vault_settings,
        settings::verify,
    ]
}
