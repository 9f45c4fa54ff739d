//! What goes through the post, and what leads to it.

use letterdesk_cast::{FROM_ABROAD, FROM_RUSSIA, LANGUAGES, PEOPLE, Person, SENDER, abroad};
use letterdesk_model::{address::AddressBlock, evening::ByKind};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::{Keep, TITLE, date, photo};

/// What goes through the post, and what leads to it.
pub(super) fn mail(keep: Keep<'_>) {
    for (format, name) in [(CardFormat::A6, "postcards"), (CardFormat::FourOnA4, "postcards-four")] {
        keep(name, make(&postcard_backs(format, CodeStamp::Printed)));
    }
    keep("postcards-no-stamp", make(&postcard_backs(CardFormat::A6, CodeStamp::Absent)));
    for (name, format, stamp) in [
        ("postcards-blank", CardFormat::A6, CodeStamp::Absent),
        ("postcards-blank-four", CardFormat::FourOnA4, CodeStamp::Printed),
    ] {
        keep(name, make(&blank(format, stamp)));
    }
    for (name, format, edge) in [
        ("postcards-picture", CardFormat::FourOnA4, PictureEdge::White),
        ("postcards-picture-bleed", CardFormat::A6, PictureEdge::Bleed),
    ] {
        let other_side = OtherSide::Picture { picture: photo(), flip: Flip::ShortEdge, edge };
        keep(name, make(&Postcards { other_side, ..postcard_backs(format, CodeStamp::Printed) }));
    }
    for (name, flip) in [("proof-short", Flip::ShortEdge), ("proof-long", Flip::LongEdge)] {
        let (language, correction) = (Language::Russian, Correction::default());
        keep(
            name,
            make(&DuplexProof { language, date: date(29), format: CardFormat::FourOnA4, flip, correction }),
        );
    }
    for (name, start) in [("L7160", 1), ("3475", 5), ("105x57", 1), ("L7169", 1)] {
        keep(&format!("labels-{name}"), stickers(name, start).and_then(|job| make(&job)));
    }
    for (name, format) in [("c6", EnvelopeFormat::C6), ("dl", EnvelopeFormat::Dl), ("c5", EnvelopeFormat::C5)]
    {
        keep(&format!("envelopes-{name}"), make(&posted(format, Feed::LongEdge)));
    }
    keep("envelopes-turned", make(&posted(EnvelopeFormat::C6, Feed::ShortEdge)));
    for (name, posting) in [("register", Posting::Ordinary), ("register-registered", Posting::Registered)] {
        keep(name, make(&posted_letters(posting)));
    }
}

/// What leaves a country, and the digits of indexes.
pub(super) fn borders(keep: Keep<'_>) {
    let to_russia =
        AddressBlock { country: "Россия / Russia".to_owned(), ..PEOPLE[0].with_postcode("348721") };
    let leaving = [("abroad", abroad()), ("to-russia", to_russia)];
    for (name, address) in leaving {
        let people = vec![PostcardPerson { address: address.clone() }];
        let sender_abroad = if name == "abroad" { FROM_RUSSIA } else { FROM_ABROAD };
        let sender_abroad = sender_abroad.map(str::to_owned).to_vec();
        let card = postcard_backs(CardFormat::A6, CodeStamp::Printed);
        let card = Postcards { people, sender_abroad: sender_abroad.clone(), ..card };
        keep(&format!("postcards-{name}"), make(&card));
        let mail = posted(EnvelopeFormat::C6, Feed::LongEdge);
        let mail = Envelopes { people: vec![address], sender_abroad, ..mail };
        keep(&format!("envelopes-{name}"), make(&mail));
    }
    // Between them they have every digit.
    let indexes = ["102345", "678901", "246813", "579097"];
    let card = |(person, index): (&Person, &str)| PostcardPerson { address: person.with_postcode(index) };
    let people = PEOPLE.iter().zip(indexes).map(card).collect();
    let cards = Postcards { people, ..postcard_backs(CardFormat::FourOnA4, CodeStamp::Printed) };
    keep("postcards-indexes", make(&cards));
    let mail = posted(EnvelopeFormat::Dl, Feed::LongEdge);
    let people = vec![LANGUAGES[1].with_postcode("859043")];
    keep("envelopes-index", make(&Envelopes { people, ..mail }));
}

pub fn postcard_backs(format: CardFormat, stamp: CodeStamp) -> Postcards {
    Postcards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        people: PEOPLE.iter().map(|person| PostcardPerson { address: person.address() }).collect(),
        sender: SENDER.map(str::to_owned).to_vec(),
        sender_abroad: Vec::new(),
        format,
        other_side: OtherSide::Blank,
        stamp,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn blank(format: CardFormat, stamp: CodeStamp) -> BlankPostcards {
    BlankPostcards {
        language: Language::Russian,
        date: date(29),
        format,
        other_side: OtherSide::Blank,
        stamp,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn stickers(stock: &str, start: u32) -> Result<Labels, PrintError> {
    Ok(Labels {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        // The third address is one that small labels refuse.
        people: PEOPLE[..2].iter().chain(&PEOPLE[3..]).map(Person::address).collect(),
        grid: LabelGrid::named(stock).ok_or(PrintError::BadGrid)?,
        start,
        copies: 1,
        correction: Correction::default(),
    })
}

pub fn posted(format: EnvelopeFormat, feed: Feed) -> Envelopes {
    let mut people: Vec<AddressBlock> = PEOPLE.iter().map(Person::address).collect();
    people.push(abroad());
    Envelopes {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        people,
        sender: SENDER.map(str::to_owned).to_vec(),
        sender_abroad: FROM_RUSSIA.map(str::to_owned).to_vec(),
        format,
        feed,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn posted_letters(posting: Posting) -> Register {
    let person = |(index, person): (usize, &Person)| RegisterPerson {
        address: person.address(),
        letters: ByKind { letter: 1 + index as u32 % 3, postcard: index as u32 % 2, handmade: 0 },
    };
    let people = PEOPLE.iter().cycle().take(24).enumerate().map(person).collect();
    let (title, correction) = (TITLE.to_owned(), Correction::default());
    Register {
        language: Language::Russian,
        title,
        date: date(29),
        sender: SENDER.map(str::to_owned).to_vec(),
        posting,
        weight: 20,
        people,
        correction,
    }
}
