//! What a batch of changes comes from: a file under its name, or one of these.

use letterdesk_store::Batch;

/// Somebody at this program.
pub(crate) const BY_HAND: &str = "";
/// This program by itself.
pub(crate) const PROGRAM: &str = "Letterdesk";
/// The sample evening.
pub(crate) const SAMPLE: &str = "sample";
/// Rows that were pasted.
pub(crate) const PASTED: &str = "clipboard";

/// Whether a batch brought a file, or what was pasted.
pub(crate) fn is_import(batch: &Batch) -> bool {
    batch.undoes.is_none() && ![BY_HAND, PROGRAM, SAMPLE].contains(&batch.source.as_str())
}
