//! What machines read is read back from the rendered page: the code stamp, the slip's barcode.

use letterdesk_model::{id::Number, slip_code::SlipCode};
use letterdesk_print::{CodeStamp, EnvelopeFormat, Feed, Size, SlipEdition, Up, make};
use letterdesk_words::Language;
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHintValue, DecodeHints, Exceptions, Luma8LuminanceSource,
    MultiFormatReader, Reader, common::HybridBinarizer,
};

use crate::{
    papers,
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

/// Samples the six cells of a stamp whose bars' top is this far from the page's bottom edge, and decodes them.
fn decode(page: &Picture, dots: f32, height: f32) -> String {
    let dark = |x: f32, y: f32| grey(page, (x * dots).round() as usize, (y * dots).round() as usize) < 8;
    let top = height - 25.0 + 4.0;
    let digit = |cell: u8| {
        let left = 8.0 + 9.0 * f32::from(cell) + 1.0;
        let seen = SEGMENTS.map(|(x, y)| u8::from(dark(left + x, top + y)));
        let known = DIGITS.iter().position(|digit| *digit == seen);
        known.map_or('?', |digit| char::from(b'0' + digit as u8))
    };
    (1..=6).map(digit).collect()
}

#[test]
fn the_code_stamp_is_read_back_from_its_nine_segments() {
    for index in ["000001", "123456", "789012", "345678", "909090"] {
        let mut cards = papers::postcard_backs(Up::One, CodeStamp::Printed);
        cards.people.truncate(1);
        cards.people[0].address.postcode = index.to_owned();
        let card = make(&cards).unwrap().bytes;
        let mut mail = papers::posted(EnvelopeFormat::C6, Feed::LongEdge);
        mail.people.truncate(1);
        mail.people[0].postcode = index.to_owned();
        let envelope = make(&mail).unwrap().bytes;
        for dots in RESOLUTIONS {
            assert_eq!(decode(&Picture::of_page(&card, 0, dots), dots, 105.0), index);
            assert_eq!(decode(&Picture::of_page(&envelope, 0, dots), dots, 114.0), index);
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

#[test]
fn every_slips_barcode_is_read_at_150_and_300_dots_an_inch() {
    for (size, columns) in [(Size::Regular, 2), (Size::Large, 1)] {
        let job = papers::slips(size, SlipEdition::Desk, Language::Russian);
        let numbers: Vec<Number> = job.people.iter().map(|person| person.number).collect();
        let bytes = make(&job).unwrap().bytes;
        let per_page = columns * 4;
        for dots in RESOLUTIONS {
            for (numbers, page) in numbers.chunks(per_page).zip(0..) {
                let page = Picture::of_page(&bytes, page, dots);
                let (width, height) = (page.width / columns, page.height / 4);
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
