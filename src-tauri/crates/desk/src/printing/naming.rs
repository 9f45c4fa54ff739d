//! What a paper calls a person and where they are held, in its own language. Addresses are not among it: they stay as the
//! post reads them.

use letterdesk_model::{address::latin_name, facility::Facility, name::PersonName, prisoner::Prisoner};
use letterdesk_words::Language;

use crate::ground::{KnownPlace, People};

/// How a paper in a language calls those on it.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) people: &'a People,
    pub(super) language: Language,
}

impl Naming<'_> {
    /// The name in the nominative; in Latin letters in English.
    pub(super) fn name(self, prisoner: &Prisoner) -> PersonName {
        match self.language {
            Language::Russian => prisoner.fields.name.clone(),
            Language::English => latin_name(prisoner),
        }
    }

    /// The same of somebody who was called so at the closing.
    pub(super) fn kept_name(self, prisoner: &Prisoner, kept: Option<&PersonName>) -> PersonName {
        let Some(kept) = kept else { return self.name(prisoner) };
        let mut then = prisoner.clone();
        then.fields.name = kept.clone();
        self.name(&then)
    }

    /// What somebody is called where their address stands beside it in Russian: nothing in Russian, else "Lavrenty
    /// Okunev-Barkhatny".
    pub(super) fn beside_address(self, prisoner: &Prisoner) -> String {
        match self.language {
            Language::Russian => String::new(),
            Language::English => self.name(prisoner).given_first(),
        }
    }

    /// «СИЗО-2 «Примерный», Энск», "Remand prison No. 2, Primerny, Ensk"; empty where nobody knows.
    pub(super) fn in_town(self, prisoner: &Prisoner) -> String {
        self.place(prisoner, KnownPlace::in_town)
    }

    /// «ИК-18, Харп, Ямало-Ненецкий АО»; empty where nobody knows.
    pub(super) fn on_earth(self, prisoner: &Prisoner) -> String {
        self.place(prisoner, KnownPlace::on_earth)
    }

    /// What tells a facility from every other in a heading or a sum: «ИК-2, Энск», with the region where a town of that name
    /// has another ИК-2; empty without one.
    pub(super) fn heading(self, prisoner: &Prisoner) -> String {
        let is_shared = self.people.known_place(prisoner).is_some_and(|place| self.people.shares_town(place));
        self.place(prisoner, if is_shared { KnownPlace::on_earth } else { KnownPlace::in_town })
    }

    /// A facility by itself: «СИЗО-2 «Примерный»», "Remand prison No. 2, Primerny".
    pub(super) fn short(self, facility: &Facility) -> String {
        KnownPlace::of(&facility.fields).in_language(self.language).short().to_owned()
    }

    fn place(self, prisoner: &Prisoner, how: fn(&KnownPlace) -> String) -> String {
        self.people
            .known_place(prisoner)
            .map(|place| how(&place.in_language(self.language)))
            .unwrap_or_default()
    }
}
