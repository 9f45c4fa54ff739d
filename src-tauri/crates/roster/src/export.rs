//! The list as a table: our own headers in two languages, and one row a person. What is written here is read back by
//! [`crate::read`] without a mapping and compared as unchanged.

use letterdesk_model::{
    custody::Custody,
    facility::{Facility, FacilityFields},
    language::Language,
    prisoner::{OwnAddress, Prisoner, RoomSight},
};

use crate::{field::Field, text::custody};

/// The columns of an export with their headers, left to right.
const COLUMNS: &[(Field, &str, &str)] = &[
    (Field::Surname, "Фамилия", "Surname"),
    (Field::Given, "Имя", "Given name"),
    (Field::Patronymic, "Отчество", "Patronymic"),
    (Field::Marks, "Знаки", "Marks"),
    (Field::Sex, "Пол", "Sex"),
    (Field::Born, "Дата рождения", "Born"),
    (Field::Custody, "Состояние", "Custody"),
    (Field::FacilityShort, "Учреждение", "Facility"),
    (Field::FacilityKind, "Вид учреждения", "Facility kind"),
    (Field::FacilityNumber, "Номер учреждения", "Facility number"),
    (Field::FacilityFull, "Полное название", "Facility full name"),
    (Field::Unit, "Отряд, камера", "Unit"),
    (Field::Street, "Улица", "Street"),
    (Field::Region, "Регион", "Region"),
    (Field::Postcode, "Индекс", "Postcode"),
    (Field::OwnAddress, "Свой адрес", "Own address"),
    (Field::OwnPostcode, "Свой индекс", "Own postcode"),
    (Field::Country, "Страна", "Country"),
    (Field::Checked, "Проверен", "Checked"),
    (Field::Source, "Источник", "Source"),
    (Field::Doubt, "Под вопросом", "In doubt"),
    (Field::Dative, "Дательный", "Dative"),
    (Field::Latin, "Латиницей", "Latin name"),
    (Field::Articles, "Статьи", "Articles"),
    (Field::Term, "Срок", "Term"),
    (Field::HeldSince, "Под стражей с", "Held since"),
    (Field::Story, "История", "Story"),
    (Field::Interests, "Интересы", "Interests"),
    (Field::RoomLine, "Строка для зала", "Room line"),
    (Field::RoomSight, "Не показывать в зале", "Not in the room"),
    (Field::Languages, "Языки", "Languages"),
    (Field::Tags, "Метки", "Tags"),
    (Field::Note, "Заметка", "Note"),
    (Field::Id, "Идентификатор", "Identifier"),
];

/// The header row of an export.
pub fn prisoner_headers(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(_, russian, english)| language.pick(*russian, english).to_owned()).collect()
}

/// A person's row, under [`prisoner_headers`]. A home address is not written: the state says where they are, and the
/// file leaves the vault.
pub fn prisoner_row(prisoner: &Prisoner, facility: Option<&Facility>, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(field, ..)| cell(*field, prisoner, facility, language)).collect()
}

fn cell(field: Field, prisoner: &Prisoner, facility: Option<&Facility>, language: Language) -> String {
    let fields = &prisoner.fields;
    let at_home = custody::is_at_home(fields.custody);
    let own = fields.own_address.as_ref().filter(|_| !at_home);
    let of_own = |part: fn(&OwnAddress) -> String| own.map(part).unwrap_or_default();
    let place = facility.map(|facility| &facility.fields).filter(|_| !at_home);
    let of_place = |part: fn(&FacilityFields) -> &String| place.map(part).cloned().unwrap_or_default();
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    match field {
        Field::Surname => fields.name.surname.clone(),
        Field::Given => fields.name.given.clone(),
        Field::Patronymic => fields.name.patronymic.clone(),
        Field::Marks => fields.marks.clone(),
        Field::Sex => fields.sex.map(|sex| sex.letter(language)).unwrap_or_default().to_owned(),
        Field::Born => fields.born.map(|born| born.to_string()).unwrap_or_default(),
        Field::Custody => custody_word(fields.custody, language).to_owned(),
        Field::FacilityShort => of_place(|fields| &fields.short),
        Field::FacilityKind => of_place(|fields| &fields.kind),
        Field::FacilityNumber => of_place(|fields| &fields.number),
        Field::FacilityFull => of_place(|fields| &fields.full),
        Field::Unit => {
            if at_home {
                String::new()
            } else {
                fields.unit.clone()
            }
        }
        Field::Street => of_place(|fields| &fields.street),
        Field::Region => of_place(|fields| &fields.region),
        Field::Postcode => of_place(|fields| &fields.postcode),
        Field::OwnAddress => of_own(|own| own.lines.join("\n")),
        Field::OwnPostcode => of_own(|own| own.postcode.clone()),
        Field::Country => match own {
            Some(own) => own.country.clone(),
            None => of_place(|fields| &fields.country),
        },
        Field::Checked => date(fields.checked),
        Field::Source => fields.source.clone(),
        Field::Doubt => fields.doubt.clone(),
        Field::Dative => fields.dative.clone(),
        Field::Latin => fields.latin.clone(),
        Field::Articles => fields.articles.clone(),
        Field::Term => fields.term.clone(),
        Field::HeldSince => date(fields.held_since),
        Field::Story => fields.story.clone(),
        Field::Interests => fields.interests.clone(),
        Field::RoomLine => fields.room_line.clone(),
        Field::RoomSight => room_word(fields.room_sight, language).to_owned(),
        Field::Languages => fields.languages.clone(),
        Field::Tags => tags(&fields.tags),
        Field::Note => fields.note.clone(),
        Field::Id => prisoner.uuid.to_string(),
        // Columns of other people's lists, which an export does not have.
        Field::Name
        | Field::NameGivenFirst
        | Field::BirthYear
        | Field::Place
        | Field::Colony
        | Field::Remand
        | Field::Address
        | Field::Died
        | Field::Facility => String::new(),
    }
}

/// Tags with semicolons; a lone tag that holds a comma gets one, so that it is not read as two.
fn tags(tags: &[String]) -> String {
    match tags {
        [one] if one.contains(',') => format!("{one};"),
        tags => tags.join("; "),
    }
}

fn room_word(sight: RoomSight, language: Language) -> &'static str {
    match sight {
        RoomSight::Shown => language.pick("нет", "no"),
        RoomSight::Hidden => language.pick("да", "yes"),
    }
}

/// The words of an export, without a gendered form; each is read back as the same state.
fn custody_word(custody: Custody, language: Language) -> &'static str {
    let (russian, english) = match custody {
        Custody::InCustody => ("под стражей", "in custody"),
        Custody::InTransit => ("на этапе", "in transit"),
        Custody::Clarifying => ("уточняется", "being clarified"),
        Custody::HouseArrest => ("домашний арест", "house arrest"),
        Custody::BanOnActs => ("запрет определённых действий", "ban on certain acts"),
        Custody::OnTheirWord => ("не под стражей", "released on their word"),
        Custody::AtTheFront => ("на фронте", "at the front"),
        Custody::Released => ("на свободе", "free"),
        Custody::Died => ("нет в живых", "died"),
        Custody::Abroad => ("за границей", "abroad"),
        Custody::AskedNotToWrite => ("просьба не писать", "asked not to be written to"),
    };
    language.pick(russian, english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers;

    #[test]
    fn our_headers_and_words_are_read_back() {
        for language in [Language::Russian, Language::English] {
            let cells = prisoner_headers(language);
            let fields = headers::propose(&crate::input::GridRow { line: 1, cells });
            let expect: Vec<Option<Field>> = COLUMNS.iter().map(|(field, ..)| Some(*field)).collect();
            assert_eq!(fields, expect);
            for custody in Custody::ALL {
                assert_eq!(custody::find(custody_word(custody, language)), Some(custody));
            }
        }
    }
}
