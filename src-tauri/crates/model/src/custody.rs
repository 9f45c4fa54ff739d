//! Where the law has put a person: the state that decides whether a letter can reach them.

use serde::{Deserialize, Serialize};

coded_enum! {
    /// A person's custody state. Never worded with a gendered form.
    #[derive(Default, Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum Custody {
        /// Held in a facility.
        #[default]
        InCustody = "in_custody",
        /// Being moved («на этапе»).
        InTransit = "in_transit",
        /// The place is being clarified («уточняется»).
        Clarifying = "clarifying",
        /// House arrest: the address is a home.
        HouseArrest = "house_arrest",
        /// A ban on certain acts: the address is a home.
        BanOnActs = "ban_on_acts",
        /// Released on their word («подписка о невыезде»): the address is a home.
        OnTheirWord = "on_their_word",
        /// At the front.
        AtTheFront = "at_the_front",
        /// Free.
        Released = "released",
        /// Dead.
        Died = "died",
        /// Abroad.
        Abroad = "abroad",
        /// Has asked not to be written to.
        AskedNotToWrite = "asked_not_to_write",
    }
}
