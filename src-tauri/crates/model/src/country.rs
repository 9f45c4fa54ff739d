//! Countries by their names in English and in Russian, and how mail names them.

use std::{collections::HashMap, sync::LazyLock};

/// A country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// As it is stored, and read by the posts of all countries.
    pub english: &'static str,
    /// As the Russian post reads it.
    pub russian: &'static str,
}

impl Country {
    /// Where mail is domestic unless something else is said.
    pub const RUSSIA: Country = Country { english: "Russia", russian: "Россия" };

    /// Whether its post and prisons read Russian: letters there keep their Cyrillic.
    pub fn reads_russian(self) -> bool {
        RUSSIAN_READERS.contains(&self.english)
    }
}

/// In English.
const RUSSIAN_READERS: [&str; 4] = ["Belarus", "Kazakhstan", "Kyrgyzstan", "Russia"];

static BY_NAME: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let countries = COUNTRIES.iter().map(|(english, russian)| Country { english, russian });
    countries
        .flat_map(|country| [country.english, country.russian].map(|name| (folded(name), country)))
        .collect()
});

/// The country that a text is the name of, in either language.
pub fn named(text: &str) -> Option<Country> {
    BY_NAME.get(&folded(text)).copied()
}

fn folded(name: &str) -> String {
    let letters = name.trim().to_lowercase().replace('ё', "е");
    letters.replace(['’', '\''], "").replace(['—', '–'], "-")
}

/// A country as the last line of mail that crosses a border: in Russian and in English where Russian is read on the way,
/// else in English alone; a name that nobody knows as it was typed. Paper writes it in capitals.
///
/// Sources: the letter post regulations of the Universal Postal Union ask for the country of destination as the last line,
/// in capitals, in a language of the country of posting, and repeated in one that is known internationally. The Russian
/// postal rules of 22 April 1992, rule 422, ask for an address in Latin letters with the country's name repeated in
/// Russian.
pub fn on_mail(name: &str, reads_russian: bool) -> String {
    match named(name) {
        Some(country) if reads_russian => format!("{} / {}", country.russian, country.english),
        Some(country) => country.english.to_owned(),
        None => name.to_owned(),
    }
}

/// Usual short names: English without marks, as they are stored; Russian as the post's own list has them.
const COUNTRIES: [(&str, &str); 197] = [
    ("Afghanistan", "Афганистан"),
    ("Albania", "Албания"),
    ("Algeria", "Алжир"),
    ("Andorra", "Андорра"),
    ("Angola", "Ангола"),
    ("Antigua and Barbuda", "Антигуа и Барбуда"),
    ("Argentina", "Аргентина"),
    ("Armenia", "Армения"),
    ("Australia", "Австралия"),
    ("Austria", "Австрия"),
    ("Azerbaijan", "Азербайджан"),
    ("Bahamas", "Багамские Острова"),
    ("Bahrain", "Бахрейн"),
    ("Bangladesh", "Бангладеш"),
    ("Barbados", "Барбадос"),
    ("Belarus", "Беларусь"),
    ("Belgium", "Бельгия"),
    ("Belize", "Белиз"),
    ("Benin", "Бенин"),
    ("Bhutan", "Бутан"),
    ("Bolivia", "Боливия"),
    ("Bosnia and Herzegovina", "Босния и Герцеговина"),
    ("Botswana", "Ботсвана"),
    ("Brazil", "Бразилия"),
    ("Brunei", "Бруней"),
    ("Bulgaria", "Болгария"),
    ("Burkina Faso", "Буркина-Фасо"),
    ("Burundi", "Бурунди"),
    ("Cambodia", "Камбоджа"),
    ("Cameroon", "Камерун"),
    ("Canada", "Канада"),
    ("Cape Verde", "Кабо-Верде"),
    ("Central African Republic", "Центральноафриканская Республика"),
    ("Chad", "Чад"),
    ("Chile", "Чили"),
    ("China", "Китай"),
    ("Colombia", "Колумбия"),
    ("Comoros", "Коморы"),
    ("Congo", "Конго"),
    ("Costa Rica", "Коста-Рика"),
    ("Croatia", "Хорватия"),
    ("Cuba", "Куба"),
    ("Cyprus", "Кипр"),
    ("Czechia", "Чехия"),
    ("Democratic Republic of the Congo", "Демократическая Республика Конго"),
    ("Denmark", "Дания"),
    ("Djibouti", "Джибути"),
    ("Dominica", "Доминика"),
    ("Dominican Republic", "Доминиканская Республика"),
    ("East Timor", "Восточный Тимор"),
    ("Ecuador", "Эквадор"),
    ("Egypt", "Египет"),
    ("El Salvador", "Сальвадор"),
    ("Equatorial Guinea", "Экваториальная Гвинея"),
    ("Eritrea", "Эритрея"),
    ("Estonia", "Эстония"),
    ("Eswatini", "Эсватини"),
    ("Ethiopia", "Эфиопия"),
    ("Fiji", "Фиджи"),
    ("Finland", "Финляндия"),
    ("France", "Франция"),
    ("Gabon", "Габон"),
    ("Gambia", "Гамбия"),
    ("Georgia", "Грузия"),
    ("Germany", "Германия"),
    ("Ghana", "Гана"),
    ("Greece", "Греция"),
    ("Grenada", "Гренада"),
    ("Guatemala", "Гватемала"),
    ("Guinea", "Гвинея"),
    ("Guinea-Bissau", "Гвинея-Бисау"),
    ("Guyana", "Гайана"),
    ("Haiti", "Гаити"),
    ("Honduras", "Гондурас"),
    ("Hungary", "Венгрия"),
    ("Iceland", "Исландия"),
    ("India", "Индия"),
    ("Indonesia", "Индонезия"),
    ("Iran", "Иран"),
    ("Iraq", "Ирак"),
    ("Ireland", "Ирландия"),
    ("Israel", "Израиль"),
    ("Italy", "Италия"),
    ("Ivory Coast", "Кот-д’Ивуар"),
    ("Jamaica", "Ямайка"),
    ("Japan", "Япония"),
    ("Jordan", "Иордания"),
    ("Kazakhstan", "Казахстан"),
    ("Kenya", "Кения"),
    ("Kiribati", "Кирибати"),
    ("Kosovo", "Косово"),
    ("Kuwait", "Кувейт"),
    ("Kyrgyzstan", "Кыргызстан"),
    ("Laos", "Лаос"),
    ("Latvia", "Латвия"),
    ("Lebanon", "Ливан"),
    ("Lesotho", "Лесото"),
    ("Liberia", "Либерия"),
    ("Libya", "Ливия"),
    ("Liechtenstein", "Лихтенштейн"),
    ("Lithuania", "Литва"),
    ("Luxembourg", "Люксембург"),
    ("Madagascar", "Мадагаскар"),
    ("Malawi", "Малави"),
    ("Malaysia", "Малайзия"),
    ("Maldives", "Мальдивы"),
    ("Mali", "Мали"),
    ("Malta", "Мальта"),
    ("Marshall Islands", "Маршалловы Острова"),
    ("Mauritania", "Мавритания"),
    ("Mauritius", "Маврикий"),
    ("Mexico", "Мексика"),
    ("Micronesia", "Микронезия"),
    ("Moldova", "Молдова"),
    ("Monaco", "Монако"),
    ("Mongolia", "Монголия"),
    ("Montenegro", "Черногория"),
    ("Morocco", "Марокко"),
    ("Mozambique", "Мозамбик"),
    ("Myanmar", "Мьянма"),
    ("Namibia", "Намибия"),
    ("Nauru", "Науру"),
    ("Nepal", "Непал"),
    ("Netherlands", "Нидерланды"),
    ("New Zealand", "Новая Зеландия"),
    ("Nicaragua", "Никарагуа"),
    ("Niger", "Нигер"),
    ("Nigeria", "Нигерия"),
    ("North Korea", "Северная Корея"),
    ("North Macedonia", "Северная Македония"),
    ("Norway", "Норвегия"),
    ("Oman", "Оман"),
    ("Pakistan", "Пакистан"),
    ("Palau", "Палау"),
    ("Palestine", "Палестина"),
    ("Panama", "Панама"),
    ("Papua New Guinea", "Папуа — Новая Гвинея"),
    ("Paraguay", "Парагвай"),
    ("Peru", "Перу"),
    ("Philippines", "Филиппины"),
    ("Poland", "Польша"),
    ("Portugal", "Португалия"),
    ("Qatar", "Катар"),
    ("Romania", "Румыния"),
    ("Russia", "Россия"),
    ("Rwanda", "Руанда"),
    ("Saint Kitts and Nevis", "Сент-Китс и Невис"),
    ("Saint Lucia", "Сент-Люсия"),
    ("Saint Vincent and the Grenadines", "Сент-Винсент и Гренадины"),
    ("Samoa", "Самоа"),
    ("San Marino", "Сан-Марино"),
    ("Sao Tome and Principe", "Сан-Томе и Принсипи"),
    ("Saudi Arabia", "Саудовская Аравия"),
    ("Senegal", "Сенегал"),
    ("Serbia", "Сербия"),
    ("Seychelles", "Сейшельские Острова"),
    ("Sierra Leone", "Сьерра-Леоне"),
    ("Singapore", "Сингапур"),
    ("Slovakia", "Словакия"),
    ("Slovenia", "Словения"),
    ("Solomon Islands", "Соломоновы Острова"),
    ("Somalia", "Сомали"),
    ("South Africa", "Южная Африка"),
    ("South Korea", "Южная Корея"),
    ("South Sudan", "Южный Судан"),
    ("Spain", "Испания"),
    ("Sri Lanka", "Шри-Ланка"),
    ("Sudan", "Судан"),
    ("Suriname", "Суринам"),
    ("Sweden", "Швеция"),
    ("Switzerland", "Швейцария"),
    ("Syria", "Сирия"),
    ("Taiwan", "Тайвань"),
    ("Tajikistan", "Таджикистан"),
    ("Tanzania", "Танзания"),
    ("Thailand", "Таиланд"),
    ("Togo", "Того"),
    ("Tonga", "Тонга"),
    ("Trinidad and Tobago", "Тринидад и Тобаго"),
    ("Tunisia", "Тунис"),
    ("Turkey", "Турция"),
    ("Turkmenistan", "Туркменистан"),
    ("Tuvalu", "Тувалу"),
    ("Uganda", "Уганда"),
    ("Ukraine", "Украина"),
    ("United Arab Emirates", "Объединённые Арабские Эмираты"),
    ("United Kingdom", "Великобритания"),
    ("United States of America", "Соединённые Штаты Америки"),
    ("Uruguay", "Уругвай"),
    ("Uzbekistan", "Узбекистан"),
    ("Vanuatu", "Вануату"),
    ("Vatican City", "Ватикан"),
    ("Venezuela", "Венесуэла"),
    ("Vietnam", "Вьетнам"),
    ("Yemen", "Йемен"),
    ("Zambia", "Замбия"),
    ("Zimbabwe", "Зимбабве"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_found_by_either_name() {
        for text in ["Germany", "ГЕРМАНИЯ", " германия "] {
            assert_eq!(named(text).map(|country| country.english), Some("Germany"), "{text}");
        }
        assert_eq!(
            named("Объединенные Арабские Эмираты").map(|country| country.english),
            Some("United Arab Emirates")
        );
        assert_eq!(named("Exampleland"), None);
    }

    #[test]
    fn no_two_countries_share_a_name() {
        assert_eq!(BY_NAME.len(), COUNTRIES.len() * 2);
    }

    #[test]
    fn mail_names_a_country_in_the_languages_that_are_read_on_its_way() {
        assert_eq!(on_mail("Germany", true), "Германия / Germany");
        assert_eq!(on_mail("Germany", false), "Germany");
        assert_eq!(on_mail("Exampleland", true), "Exampleland");
    }
}
