//! Every text of every paper is looked through before it is set: a letter that no face has is refused, and the refusal
//! says in which text.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    id::Number,
};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::papers::{audience, post, records, tables};

/// A text with a letter that no face of ours has.
fn bad() -> String {
    "Пишет 漢".to_owned()
}

/// A paper of which one text was changed, and where the refusal should place it.
type Case = (&'static str, PaperField, Result<Document, PrintError>);

/// Changes a paper and tries to make it.
fn case<P: Printable>(
    what: &'static str,
    field: PaperField,
    mut paper: P,
    change: impl FnOnce(&mut P),
) -> Case {
    change(&mut paper);
    (what, field, make(&paper))
}

fn check(cases: Vec<Case>) {
    for (what, field, made) in cases {
        let refused = made.err().unwrap_or_else(|| panic!("{what}: the letter vanished"));
        // A text that several people share is refused for each of them.
        for problem in refused.each() {
            let PrintError::MissingGlyph { letter, field: told, .. } = problem else {
                panic!("{what}: {problem}")
            };
            assert_eq!((letter, told), ('漢', field), "{what}");
        }
    }
}

/// Each text of an address.
fn addresses(what: &'static str, make: impl Fn(AddressBlock) -> Result<Document, PrintError>) -> Vec<Case> {
    let block = || post::postcard_backs(CardFormat::A6, CodeStamp::Printed).people[0].address.clone();
    let with = |field, change: fn(&mut AddressBlock)| {
        let mut block = block();
        change(&mut block);
        (what, field, make(block))
    };
    vec![
        with(PaperField::Name, |block| block.recipient = Recipient::Dative(bad())),
        with(PaperField::Name, |block| block.recipient = Recipient::Nominative(bad())),
        with(PaperField::Name, |block| block.recipient = Recipient::Latin(bad())),
        with(PaperField::Address, |block| block.lines[0] = bad()),
        with(PaperField::Address, |block| block.lines[2] = bad()),
        with(PaperField::Postcode, |block| block.postcode = bad()),
        with(PaperField::Address, |block| block.country = bad()),
    ]
}

#[test]
fn no_letter_vanishes_from_mail() {
    let cards = || post::postcard_backs(CardFormat::A6, CodeStamp::Printed);
    let mail = || post::posted(EnvelopeFormat::C6, Feed::LongEdge);
    let mut cases = addresses("postcards", |address| {
        make(&Postcards { people: vec![PostcardPerson { address }], ..cards() })
    });
    cases.extend(addresses("envelopes", |address| make(&Envelopes { people: vec![address], ..mail() })));
    cases.extend(addresses("labels", |address| {
        make(&Labels { people: vec![address], ..post::stickers("L7169", 1)? })
    }));
    cases.extend([
        case("postcards' sender", PaperField::Sender, cards(), |cards| cards.sender[0] = bad()),
        case("postcards' sender abroad", PaperField::Sender, cards(), |cards| {
            cards.sender_abroad = vec![bad()]
        }),
        case("envelopes' sender", PaperField::Sender, mail(), |mail| mail.sender[0] = bad()),
        case("envelopes' sender abroad", PaperField::Sender, mail(), |mail| mail.sender_abroad[0] = bad()),
    ]);
    check(cases);
}

#[test]
fn no_letter_vanishes_from_what_guests_read() {
    let slips = || audience::slips(PrintSize::Regular, Edition::Ours, Language::Russian);
    let list = || audience::line_up(PrintSize::Regular, ListOrder::Theme);
    let table = || audience::table(CaseTold::Detail);
    let poster = || audience::waiting_poster(PosterFormat::A4, audience::waiting(6));
    let sign = |content| tables::sign(Language::Russian, content, SignFormat::A4);
    let door = || audience::on_the_wall(PosterFormat::A4, audience::door());
    let mut cases = addresses("slips", |address| {
        let mut slips = slips();
        slips.people.truncate(1);
        slips.people[0].address = address;
        make(&slips)
    });
    cases.extend([
        case("slips' title", PaperField::Title, slips(), |slips| slips.title = bad()),
        case("slips' notices", PaperField::Notice, slips(), |slips| slips.notices = bad()),
        case("a slip's marks", PaperField::Marks, slips(), |slips| slips.people[0].marks = bad()),
        case("list's title", PaperField::Title, list(), |list| list.title = bad()),
        case("list's place", PaperField::Title, list(), |list| list.place = bad()),
        case("list's notices", PaperField::Notice, list(), |list| list.notices = bad()),
        case("list's surname", PaperField::Name, list(), |list| list.rows[0].name.surname = bad()),
        case("list's given name", PaperField::Name, list(), |list| list.rows[0].name.given = bad()),
        case("list's patronymic", PaperField::Name, list(), |list| list.rows[0].name.patronymic = bad()),
        case("list's marks", PaperField::Marks, list(), |list| list.rows[0].marks = bad()),
        case("list's facility", PaperField::Facility, list(), |list| list.rows[0].facility = bad()),
        case("list's who", PaperField::Who, list(), |list| list.rows[0].who = bad()),
        case("list's theme", PaperField::Facility, list(), |list| list.rows[0].theme = bad()),
        case("card's marks", PaperField::Marks, table(), |table| table.people[0].marks = bad()),
        case("card's facility", PaperField::Facility, table(), |table| table.people[0].place = bad()),
        case("card's articles", PaperField::Case, table(), |table| table.people[0].articles = bad()),
        case("card's term", PaperField::Case, table(), |table| table.people[0].term = bad()),
        case("cards' title", PaperField::Title, table(), |table| table.title = bad()),
        case("cards' organiser", PaperField::Sender, table(), |table| table.organiser = bad()),
        case("cards' notices", PaperField::Notice, table(), |table| table.notices = bad()),
        case("theme sign's theme", PaperField::Facility, sign(tables::of_themes()), |sign| {
            sign.content = SignContent::Themes(vec![OfTheme { number: Number(1), theme: bad() }]);
        }),
        case("theme signs' title", PaperField::Title, sign(tables::of_themes()), |sign| sign.title = bad()),
        case("crib sheet's title", PaperField::Title, sign(SignContent::Crib), |sign| sign.title = bad()),
        case("thanks' title", PaperField::Title, sign(tables::thanks()), |sign| sign.title = bad()),
        case("thanks' sentence", PaperField::Sentence, sign(tables::thanks()), |sign| {
            sign.content = SignContent::Thanks(Thanks { sentence: bad(), total: 1, next: None });
        }),
        case("poster's title", PaperField::Title, poster(), |poster| poster.title = bad()),
        case("poster's notices", PaperField::Notice, poster(), |poster| poster.notices = bad()),
        case("poster's name", PaperField::Name, poster(), |poster| waiting_one(poster).name.surname = bad()),
        case("poster's marks", PaperField::Marks, poster(), |poster| waiting_one(poster).marks = bad()),
        case("door's theme", PaperField::Title, door(), |poster| on_the_door(poster).0.push_str(&bad())),
        case("door's place", PaperField::Title, door(), |poster| on_the_door(poster).1.push(bad())),
        case("door's programme", PaperField::Programme, door(), |poster| on_the_door(poster).2.push(bad())),
    ]);
    check(cases);
}

/// Prose gives way instead: nobody's slip waits for a letter in somebody's story. What is left out is told.
#[test]
fn prose_that_no_face_has_is_told_as_shortened() {
    let shortened = |document: Document| {
        document.shortened.into_iter().map(|shortened| shortened.field).collect::<Vec<_>>()
    };
    for field in [PaperField::Story, PaperField::Interests] {
        let mut slips = audience::slips(PrintSize::Regular, Edition::Ours, Language::Russian);
        let mut table = audience::table(CaseTold::Detail);
        slips.people.truncate(1);
        table.people.truncate(1);
        let (slip, card) = (&mut slips.people[0], &mut table.people[0]);
        match field {
            PaperField::Story => (slip.story, card.story) = (bad(), bad()),
            _ => (slip.interests, card.interests) = (bad(), bad()),
        }
        assert_eq!(shortened(make(&slips).unwrap()), [field], "slips");
        assert_eq!(shortened(make(&table).unwrap()), [field], "cards");
    }
    let mut poster = audience::waiting_poster(PosterFormat::A4, audience::waiting(6));
    waiting_one(&mut poster).who = bad();
    assert_eq!(shortened(make(&poster).unwrap()), [PaperField::Who], "posters");
}

fn waiting_one(poster: &mut Poster) -> &mut PosterPerson {
    match &mut poster.message {
        PosterContent::Waiting { people, .. } => &mut people[0],
        _ => panic!("nobody waits"),
    }
}

fn on_the_door(poster: &mut Poster) -> (&mut String, &mut Vec<String>, &mut Vec<String>) {
    match &mut poster.message {
        PosterContent::Door { theme, place, programme } => (theme, place, programme),
        _ => panic!("nothing hangs on the door"),
    }
}

#[test]
fn no_letter_vanishes_from_what_stays_with_us() {
    let tally = || records::tally_of(PrintSize::Regular);
    let piles = records::sorted;
    let bands = || Piles { sheet: PilesSheet::Bands, ..records::sorted() };
    let register = || post::posted_letters(Posting::Ordinary);
    let report = || records::closing(Edition::Ours, Language::Russian);
    let mut cases = addresses("register", |address| {
        let mut register = register();
        register.people.truncate(1);
        register.people[0].address = address;
        make(&register)
    });
    // There the whole address is one text.
    for (_, field, _) in &mut cases {
        *field = if *field == PaperField::Postcode { PaperField::Address } else { *field };
    }
    cases.extend([
        case("register's sender", PaperField::Sender, register(), |register| register.sender = vec![bad()]),
        case("tally's title", PaperField::Title, tally(), |tally| tally.title = bad()),
        case("tally's surname", PaperField::Name, tally(), |tally| tally.people[0].name.surname = bad()),
        case("tally's given name", PaperField::Name, tally(), |tally| tally.people[0].name.given = bad()),
        case("tally's marks", PaperField::Marks, tally(), |tally| tally.people[0].marks = bad()),
        case("tally's facility", PaperField::Facility, tally(), |tally| tally.people[0].facility = bad()),
        case("piles' title", PaperField::Title, piles(), |piles| piles.title = bad()),
        case("pile's town", PaperField::Facility, piles(), |piles| piles.piles[0].head = bad()),
        case("pile's index", PaperField::Facility, piles(), |piles| piles.piles[0].postcode = bad()),
        case("band's town", PaperField::Facility, bands(), |piles| piles.piles[0].head = bad()),
        case("band's index", PaperField::Facility, bands(), |piles| piles.piles[0].postcode = bad()),
        case("band's facility", PaperField::Facility, bands(), |piles| piles.piles[0].facility = bad()),
        case("pile's facility", PaperField::Facility, piles(), |piles| piles.piles[0].facility = bad()),
        case("pile's full name", PaperField::Facility, piles(), |piles| piles.piles[0].full = bad()),
        case("pile's surname", PaperField::Name, piles(), |piles| {
            piles.piles[0].people[0].name.surname = bad()
        }),
        case("report's title", PaperField::Title, report(), |report| report.title = bad()),
        case("report's place", PaperField::Title, report(), |report| report.place = bad()),
        case("report's city", PaperField::Title, report(), |report| report.city = bad()),
        case("report's sentence", PaperField::Sentence, report(), |report| report.sentences[0] = bad()),
        case("report's translation", PaperField::Sentence, report(), |report| report.translation[1] = bad()),
        case("report's name", PaperField::Name, report(), |report| report.rows[0].name.given = bad()),
        case("report's marks", PaperField::Marks, report(), |report| report.rows[0].marks = bad()),
        case("report's facility", PaperField::Facility, report(), |report| report.rows[0].facility = bad()),
        case("report's theme of a person", PaperField::Facility, report(), |report| {
            report.rows[0].themes = vec![bad()]
        }),
        case("report's difference", PaperField::Reason, report(), |report| {
            report.differences[0].reason = bad()
        }),
        case("report's amendment", PaperField::Reason, report(), |report| {
            report.amendments[0].reason = bad()
        }),
        case("report's head", PaperField::Wording, report(), |report| report.head = bad()),
        case("report's notices", PaperField::Notice, report(), |report| report.notices = bad()),
    ]);
    check(cases);
}
