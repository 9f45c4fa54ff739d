//! What the words in a cell mean: dates, names, states, places. Pure functions over one text.

pub mod address;
pub mod clean;
pub mod custody;
pub mod dates;
pub mod english;
pub mod facility;
mod facility_kinds;
pub mod person;
mod phrases;
pub mod region;
pub mod statement;
pub mod street;
