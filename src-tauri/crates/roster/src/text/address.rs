//! An address in one cell taken apart: postcode, region, street and house, town, district.

use super::{clean, region};

/// The parts of an address, as [`letterdesk_model::facility::FacilityFields`] keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressText {
    /// Six digits, or empty.
    pub postcode: String,
    /// «Энская обл.»
    pub region: String,
    /// «ул. Примерная, д. 1, г. Энск»: street and house, then town, then district.
    pub street: String,
    /// The country in English when it is not Russia.
    pub country: String,
}

impl AddressText {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.postcode.is_empty()
            && self.region.is_empty()
            && self.street.is_empty()
            && self.country.is_empty()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Street,
    Town,
    District,
}

const STREETS: [&str; 30] = [
    "ул",
    "улица",
    "пр",
    "пр-т",
    "просп",
    "проспект",
    "пр-д",
    "проезд",
    "пер",
    "переулок",
    "ш",
    "шоссе",
    "наб",
    "набережная",
    "б-р",
    "бульвар",
    "пл",
    "площадь",
    "мкр",
    "микрорайон",
    "тупик",
    "туп",
    "тракт",
    "линия",
    "квартал",
    "кв-л",
    "аллея",
    "промзона",
    "тер",
    "территория",
];
const TOWNS: [&str; 18] = [
    "г",
    "гор",
    "город",
    "пос",
    "поселок",
    "п",
    "пгт",
    "рп",
    "с",
    "село",
    "дер",
    "деревня",
    "ст-ца",
    "станица",
    "х",
    "хутор",
    "аул",
    "ст",
];
const HOUSES: [&str; 16] = [
    "д",
    "дом",
    "стр",
    "строение",
    "корп",
    "корпус",
    "к",
    "лит",
    "литера",
    "влд",
    "владение",
    "зд",
    "оф",
    "а/я",
    "уч",
    "соор",
];
const DISTRICTS: [&str; 8] = ["р-н", "район", "р-он", "м.р-н", "округ", "мо", "го", "м.о"];
/// Before these a piece without commas is cut; the letters keep «ул. Энская» from cutting within words.
const CUTS: [&str; 9] = [" г. ", " ул. ", " пос. ", " пгт ", " с. ", " д. ", " пер. ", " р.п. ", " пр-т "];

/// Countries outside Russia by a folded stem, with their English names. Enough for what lists hold.
const COUNTRIES: [(&str, &str); 16] = [
    ("беларус", "Belarus"),
    ("belarus", "Belarus"),
    ("грузия", "Georgia"),
    ("украин", "Ukraine"),
    ("ukraine", "Ukraine"),
    ("казахстан", "Kazakhstan"),
    ("kazakhstan", "Kazakhstan"),
    ("армения", "Armenia"),
    ("латвия", "Latvia"),
    ("литва", "Lithuania"),
    ("эстония", "Estonia"),
    ("германия", "Germany"),
    ("germany", "Germany"),
    ("польша", "Poland"),
    ("poland", "Poland"),
    ("кыргызстан", "Kyrgyzstan"),
];

/// Cuts a text at commas, semicolons and line ends, but not within «…» or brackets.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '«' | '(' => depth += 1,
            '»' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (letter, depth) {
            (',' | ';' | '\n', 0) => pieces.push(String::new()),
            (letter, _) => pieces.last_mut().into_iter().for_each(|piece| piece.push(letter)),
        }
    }
    pieces.iter().map(|piece| clean::tidy(piece)).filter(|piece| !piece.is_empty()).collect()
}

/// Takes apart the pieces of an address.
pub fn parse(pieces: &[String]) -> AddressText {
    let mut found = AddressText::default();
    let mut parts: Vec<(Part, String)> = Vec::new();
    for piece in pieces.iter().flat_map(|piece| cut(piece)) {
        let piece = take_postcode(&piece, &mut found.postcode);
        let folded = clean::fold(&piece);
        if piece.is_empty()
            || matches!(folded.as_str(), "россия" | "рф" | "российская федерация" | "russia" | "индекс")
        {
            continue;
        }
        if let Some((_, english)) = COUNTRIES.iter().find(|(stem, _)| folded.starts_with(stem)) {
            found.country = (*english).to_owned();
        } else if found.region.is_empty() && may_be_region(&folded) && region::is_region(&piece) {
            found.region = region::display(&piece);
        } else {
            parts.push((part_of(&folded), piece));
        }
    }
    found.street = joined(parts);
    found
}

/// A district or a street may have a region's word in its name; an autonomous district is a region.
fn may_be_region(folded: &str) -> bool {
    part_of(folded) == Part::Town || folded.contains("автономн")
}

/// Street and house first, then town, then district; within each as written.
fn joined(mut parts: Vec<(Part, String)>) -> String {
    parts.sort_by_key(|(part, _)| *part);
    parts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(", ")
}

/// Whether a word marks the piece as a part of an address: «ул.», «г.», «р-н».
pub fn is_marked(piece: &str) -> bool {
    let folded = clean::fold(piece);
    let mut words = folded.split([' ', '.']);
    words.any(|word| [&STREETS[..], &TOWNS, &DISTRICTS].iter().any(|marks| marks.contains(&word)))
        || region::is_region(piece)
}

/// «г. Энск ул. Примерная д. 1» is three pieces.
fn cut(piece: &str) -> Vec<String> {
    let mut pieces = vec![piece.to_owned()];
    for cut in CUTS {
        let split = |piece: &String| -> Vec<String> {
            match piece.split_once(cut) {
                // «д. 1» is a house, «д. Примерово» a village: both begin a piece.
                Some((before, after)) if !before.trim().is_empty() => {
                    vec![before.trim().to_owned(), format!("{}{after}", &cut[1..])]
                }
                _ => vec![piece.clone()],
            }
        };
        pieces = pieces.iter().flat_map(split).collect();
    }
    pieces.iter().flat_map(|piece| before_region(piece)).collect()
}

/// «г. Покров Энской области» is two pieces: the region's two words at the end stand by themselves.
fn before_region(piece: &str) -> Vec<String> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let [town @ .., name, kind] = words.as_slice() else { return vec![piece.to_owned()] };
    let is_region =
        matches!(clean::fold(kind).trim_end_matches('.'), "области" | "обл" | "края" | "область" | "край");
    let is_town =
        town.first().is_some_and(|first| part_of(&clean::fold(first)) == Part::Town && first.contains('.'));
    // «г. Энску и Энской области» is one office.
    match is_region && is_town && !town.contains(&"и") {
        true => vec![town.join(" "), format!("{name} {kind}")],
        false => vec![piece.to_owned()],
    }
}

/// Takes the first six-digit number out of the piece.
fn take_postcode(piece: &str, postcode: &mut String) -> String {
    let is_postcode =
        |word: &&str| letterdesk_model::facility::is_postcode(word.trim_matches(['.', ':', '(', ')']));
    let word = piece.split_whitespace().find(is_postcode).filter(|_| postcode.is_empty());
    let Some(word) = word else { return piece.to_owned() };
    *postcode = word.trim_matches(['.', ':', '(', ')']).to_owned();
    let rest = piece.split_whitespace().filter(|other| *other != word).collect::<Vec<_>>().join(" ");
    if clean::fold(&rest).starts_with("индекс") { String::new() } else { rest }
}

fn part_of(folded: &str) -> Part {
    let words: Vec<&str> = folded.split(' ').map(|word| word.trim_matches(['.', ',', '(', ')'])).collect();
    let first = words.first().copied().unwrap_or("");
    // «д.1» and «г.Энск» are written without a blank, too.
    let (marker, tail) = folded.split_once('.').unwrap_or((first, words.get(1).copied().unwrap_or("")));
    let marker = if marker.contains(' ') { first } else { marker };
    let tail_is_number = tail.trim().starts_with(|letter: char| letter.is_ascii_digit());
    let street = words.iter().any(|word| STREETS.contains(word)) || STREETS.contains(&marker);
    if street || first.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Part::Street;
    }
    match marker {
        "д" | "к" | "п" | "с" if !tail_is_number => Part::Town,
        marker if HOUSES.contains(&marker) => Part::Street,
        marker if TOWNS.contains(&marker) => Part::Town,
        _ if words.iter().any(|word| DISTRICTS.contains(word)) => Part::District,
        _ => Part::Town,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, postcode: &str, region: &str, street: &str) {
        let found = parse(&pieces(text));
        assert_eq!(
            [found.postcode.as_str(), &found.region, &found.street],
            [postcode, region, street],
            "{text}"
        );
    }

    #[test]
    fn addresses_of_real_lists() {
        let street = "ул. Примерная, д. 1, г. Энск";
        check("000001, Энская обл., г. Энск, ул. Примерная, д. 1", "000001", "Энская обл.", street);
        check(
            "Россия, 000001, Энская область, г. Энск, ул. Примерная, д. 1",
            "000001",
            "Энская обл.",
            street,
        );
        check("ул. Примерная, д. 1, г. Энск, Энская обл., 000001", "000001", "Энская обл.", street);
        check("Энская обл., г. Энск, ул. Примерная, д. 1 (000001)", "000001", "Энская обл.", street);
        check("000001 Энская обл. г. Энск ул. Примерная д. 1", "000001", "Энская обл.", street);
        check("Индекс: 000001; Энская обл.\nг. Энск, ул. Примерная, д. 1", "000001", "Энская обл.", street);
        check(
            "000001, Энская обл., Примерный р-н, пос. Образцовый, ул. Примерная, 1",
            "000001",
            "Энская обл.",
            "ул. Примерная, 1, пос. Образцовый, Примерный р-н",
        );
        check(
            "000001, г. Москва, Примерное шоссе, д. 1, стр. 2",
            "000001",
            "г. Москва",
            "Примерное шоссе, д. 1, стр. 2",
        );
        check("000001, Энская обл., д. Примерово, д. 5", "000001", "Энская обл.", "д. 5, д. Примерово");
        check(
            "000001, Энская обл., г. Энск, ул. Московская, 7/2",
            "000001",
            "Энская обл.",
            "ул. Московская, 7/2, г. Энск",
        );
        check("", "", "", "");
    }

    #[test]
    fn a_country_is_named_in_english() {
        let found = parse(&pieces("Беларусь, 000002, г. Образцов, ул. Примерная, д. 3"));
        assert_eq!((found.country.as_str(), found.postcode.as_str()), ("Belarus", "000002"));
    }
}
