//! What machines read is read back from the rendered page: the code stamp, the slip's barcode.

use std::collections::BTreeSet;

use letterdesk_model::{address::AddressBlock, id::Number, slip_code::SlipCode};
use letterdesk_print::{
    CardFormat, CodeStamp, Edition, EnvelopeFormat, Feed, PostcardPerson, PrintSize, make,
};
use letterdesk_words::Language;
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHintValue, DecodeHints, Exceptions, Luma8LuminanceSource,
    MultiFormatReader, Reader, common::HybridBinarizer,
};

use super::{
    papers::{audience, post},
    picture::{Picture, WHITE},
};

/// Dots in a millimetre at 150 and 300 dots an inch.
const RESOLUTIONS: [f32; 2] = [150.0 / 25.4, 300.0 / 25.4];

/// The middles of a cell's nine segments, from its corner, in millimetres: what a sorter looks at.
const SEGMENTS: [(f32, f32); 9] = [
    (2.5, 0.0),
    (0.0, 2.5),
    (5.0, 2.5),
    (2.5, 2.5),
    (2.5, 5.0),
    (0.0, 7.5),
    (5.0, 7.5),
    (2.5, 7.5),
    (2.5, 10.0),
];

/// Which of the segments each digit has. Source: the table of the design, read segment by segment.
const DIGITS: [[u8; 9]; 10] = [
    [1, 1, 1, 0, 0, 1, 1, 0, 1],
    [0, 0, 1, 1, 0, 0, 1, 0, 0],
    [1, 0, 1, 0, 0, 0, 0, 1, 1],
    [1, 0, 0, 1, 1, 0, 0, 1, 0],
    [0, 1, 1, 0, 1, 0, 1, 0, 0],
    [1, 1, 0, 0, 1, 0, 1, 0, 1],
    [0, 0, 0, 1, 1, 1, 1, 0, 1],
    [1, 0, 0, 1, 0, 1, 0, 0, 0],
    [1, 1, 1, 0, 1, 1, 1, 0, 1],
    [1, 1, 1, 0, 1, 0, 0, 1, 0],
];

/// Samples the six cells of the stamp of a card whose left and bottom edges are here, and decodes them.
fn decode(page: &Picture, dots: f32, (left, bottom): (f32, f32)) -> String {
    let dark = |x: f32, y: f32| grey(page, (x * dots).round() as usize, (y * dots).round() as usize) < 8;
    let top = bottom - 25.0 + 4.0;
    let digit = |cell: u8| {
        let left = left + 8.0 + 9.0 * f32::from(cell) + 1.0;
        let seen = SEGMENTS.map(|(x, y)| u8::from(dark(left + x, top + y)));
        let known = DIGITS.iter().position(|digit| *digit == seen);
        known.map_or('?', |digit| char::from(b'0' + digit as u8))
    };
    (1..=6).map(digit).collect()
}

/// Ten indexes that show each digit in each cell.
fn indexes() -> impl Iterator<Item = String> {
    (0..10_u8).map(|first| (0..6).map(|cell| char::from(b'0' + (first + 3 * cell) % 10)).collect())
}

/// Envelopes of a format and their heights.
const ENVELOPES: [(EnvelopeFormat, f32); 3] =
    [(EnvelopeFormat::C6, 114.0), (EnvelopeFormat::Dl, 110.0), (EnvelopeFormat::C5, 162.0)];

#[test]
fn code_stamp_indexes_show_every_digit_in_every_cell() {
    for cell in 0..6 {
        let digits: BTreeSet<u8> = indexes().map(|index| index.as_bytes()[cell]).collect();
        assert_eq!(digits.len(), 10, "cell {cell}");
    }
}

#[test]
fn an_envelopes_code_stamp_is_read_back_from_its_nine_segments() {
    for (format, height) in ENVELOPES {
        for feed in [Feed::LongEdge, Feed::ShortEdge, Feed::ShortEdgeBack] {
            let mut mail = post::posted(format, feed);
            let person = mail.people[0].clone();
            let addressed = |index| AddressBlock { postcode: index, ..person.clone() };
            mail.people = indexes().map(addressed).collect();
            let bytes = make(&mail).unwrap().bytes;
            // Twice the dots show the same strokes, and take four times as long.
            let finest = (format, feed) == (EnvelopeFormat::C6, Feed::LongEdge);
            let resolutions = if finest { &RESOLUTIONS[..] } else { &RESOLUTIONS[..1] };
            for dots in resolutions {
                for (index, page) in indexes().zip(0..) {
                    let page = upright(Picture::of_page(&bytes, page, *dots), feed);
                    assert_eq!(decode(&page, *dots, (0.0, height)), index, "{format:?}, {feed:?}");
                }
            }
        }
    }
}

/// A page as it is read, whichever way it went into the printer.
fn upright(page: Picture, feed: Feed) -> Picture {
    let (width, height) = (page.width, page.height);
    let from: fn(usize, usize, usize, usize) -> (usize, usize) = match feed {
        Feed::LongEdge => return page,
        // Its left edge is at the top.
        Feed::ShortEdge => |x, y, width, _| (width - 1 - y, x),
        // Its left edge is at the bottom.
        Feed::ShortEdgeBack => |x, y, _, height| (y, height - 1 - x),
    };
    let places = (0..width).flat_map(|y| (0..height).map(move |x| from(x, y, width, height)));
    let dots = places.map(|(x, y)| page.dots[y * width + x]).collect();
    Picture { width: height, height: width, dots }
}

#[test]
fn a_postcards_code_stamp_is_read_back_one_on_a_page_and_four() {
    for (format, corners) in [
        (CardFormat::A6, &[(0.0, 105.0)][..]),
        (CardFormat::FourOnA4, &[(0.0, 105.0), (148.5, 105.0), (0.0, 210.0), (148.5, 210.0)]),
    ] {
        let mut cards = post::postcard_backs(format, CodeStamp::Printed);
        let person = cards.people[0].address.clone();
        let addressed =
            |index| PostcardPerson { address: AddressBlock { postcode: index, ..person.clone() } };
        cards.people = indexes().map(addressed).collect();
        let bytes = make(&cards).unwrap().bytes;
        let indexes: Vec<String> = indexes().collect();
        for dots in RESOLUTIONS {
            for (indexes, page) in indexes.chunks(corners.len()).zip(0..) {
                let page = Picture::of_page(&bytes, page, dots);
                for (index, corner) in indexes.iter().zip(corners) {
                    assert_eq!(&decode(&page, dots, *corner), index, "{format:?}, card at {corner:?}");
                }
            }
        }
    }
}

#[test]
fn mail_that_crosses_a_border_or_is_posted_in_another_country_leaves_the_strip_of_the_code_stamp_free() {
    let dots = RESOLUTIONS[0];
    let mut mail = post::posted(EnvelopeFormat::C6, Feed::LongEdge);
    let mut cards = post::postcard_backs(CardFormat::A6, CodeStamp::Printed);
    for (country, abroad) in [("Россия / Russia", false), ("Exampleland", true), ("", true)] {
        for address in [&mut mail.people[0], &mut cards.people[0].address] {
            (address.country, address.abroad) = (country.to_owned(), abroad);
        }
        for (bytes, height) in [(make(&mail).unwrap().bytes, 114.0), (make(&cards).unwrap().bytes, 105.0)] {
            let page = Picture::of_page(&bytes, 0, dots);
            let (left, right) = ((6.0 * dots) as usize, (71.0 * dots) as usize);
            let (top, bottom) = (((height - 27.0) * dots) as usize, ((height - 5.0) * dots) as usize);
            let printed = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
            assert_eq!(
                printed.filter(|(x, y)| grey(&page, *x, *y) < WHITE).count(),
                0,
                "{country}, {height}"
            );
        }
    }
}

/// The grey of a dot; beyond the page it is white.
fn grey(page: &Picture, x: usize, y: usize) -> u8 {
    let inside = x < page.width && y < page.height;
    if inside { page.dots[y * page.width + x] } else { WHITE }
}

/// What a decoder that is not ours reads in a part of a page.
fn barcode(
    page: &Picture,
    (left, top, right, bottom): (usize, usize, usize, usize),
) -> Result<String, Exceptions> {
    let rows = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
    let luma: Vec<u8> = rows.map(|(x, y)| grey(page, x, y) * 17).collect();
    let source = Luma8LuminanceSource::new(luma, (right - left) as u32, (bottom - top) as u32)?;
    // The whole slip is searched, as by somebody who does not aim.
    let hints = DecodeHints::default().with(DecodeHintValue::TryHarder(true));
    let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
    let result = MultiFormatReader::default().decode_with_hints(&mut bitmap, &hints)?;
    assert_eq!(result.getBarcodeFormat(), &BarcodeFormat::CODE_128);
    Ok(result.getText().to_owned())
}

/// The code of the first slip on a sheet of the usual size.
pub fn first_slip(pdf: &[u8]) -> String {
    let page = Picture::of_page(pdf, 0, RESOLUTIONS[1]);
    barcode(&page, (0, 0, page.width / 2, page.height / 4)).unwrap()
}

#[test]
fn every_slips_barcode_is_read_at_150_and_300_dots_an_inch() {
    for (size, columns, rows) in [(PrintSize::Regular, 2, 4), (PrintSize::Large, 1, 3)] {
        let job = audience::slips(size, Edition::Ours, Language::Russian);
        let numbers: Vec<Number> = job.people.iter().map(|person| person.number).collect();
        let bytes = make(&job).unwrap().bytes;
        let per_page = columns * rows;
        for dots in RESOLUTIONS {
            for (numbers, page) in numbers.chunks(per_page).zip(0..) {
                let page = Picture::of_page(&bytes, page, dots);
                let (width, height) = (page.width / columns, page.height / rows);
                for (place, number) in numbers.iter().enumerate() {
                    let (left, top) = ((place % columns) * width, (place / columns) * height);
                    let read = barcode(&page, (left, top, left + width, top + height));
                    let expected = SlipCode { evening: 4071, number: *number }.digits();
                    assert_eq!(read.unwrap(), expected, "No. {number}, {size:?}, {dots} dots a millimetre");
                }
            }
        }
    }
}
