//! What the lists' crate promises, over files of every kind.

// A test that cannot unwrap only hides where it failed.
#![allow(clippy::unwrap_used)]

mod cells; // cells that hold more than one thing
mod comparing; // a file beside the list
mod corpus; // hostile and broken files
mod country; // a generated country, written in every way
mod directories; // XML directories, and our own table of facilities
mod facilities; // facilities in free text
mod families; // every family of lists that keepers use
mod hostile; // spoiled files
mod keepers; // what keepers write besides
mod namesakes; // rows of one file that are one person
mod places; // where the rows of a list put people
mod reading; // files of the kinds that lists come in
mod round_trip; // our own export comes back
mod support;
mod workbooks; // XLSX files as spreadsheet programs make them
