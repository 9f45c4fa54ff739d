//! A photograph, on the picture side of a postcard or on a table card: a JPEG file as it is, without what it says of
//! itself.
//!
//! Invariant: no note of a camera, a place, a time or a person leaves with a picture: every segment that is not
//! needed to show it is dropped, and so is whatever follows its end.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use crate::error::PrintError;

/// A picture that can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    bytes: Vec<u8>,
    width: u16,
    height: u16,
    color: Color,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Color {
    Grey,
    Full,
}

impl Picture {
    /// Reads a JPEG file: grey or in colour, baseline or progressive, 8 bits. It is not decoded; only its outer
    /// structure is walked.
    ///
    /// # Errors
    /// [`PrintError::BadPicture`] for anything else, and for a file that breaks off.
    pub fn jpeg(file: &[u8]) -> Result<Picture, PrintError> {
        walk(file).ok_or(PrintError::BadPicture)
    }

    /// Width and height, in dots.
    pub(crate) fn shape(&self) -> (f32, f32) {
        (self.width.into(), self.height.into())
    }

    pub(crate) fn is_in_colour(&self) -> bool {
        self.color == Color::Full
    }

    pub(crate) fn into_object(self) -> XObject {
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        let color = match self.color {
            Color::Grey => "DeviceGray",
            Color::Full => "DeviceRGB",
        };
        let dict = BTreeMap::from([
            ("Type".to_owned(), name("XObject")),
            ("Subtype".to_owned(), name("Image")),
            ("Width".to_owned(), DictItem::Int(self.width.into())),
            ("Height".to_owned(), DictItem::Int(self.height.into())),
            ("ColorSpace".to_owned(), name(color)),
            ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ("Filter".to_owned(), name("DCTDecode")),
        ]);
        let stream = ExternalStream { dict, content: self.bytes, compress: false };
        XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
    }
}

/// What the pages call the picture at this place of their job.
pub(crate) fn name(place: usize) -> XObjectId {
    XObjectId(format!("PICTURE{place}"))
}

/// The matrix that puts a picture of this shape whole into the middle of a box, given its lower left corner; it is
/// turned when it is tall and the box is wide, or the other way round.
pub(crate) fn placed(shape: (f32, f32), corner: (f32, f32), size: (f32, f32)) -> [f32; 6] {
    let lies = (shape.0 < shape.1) != (size.0 < size.1);
    let (across, up) = if lies { (shape.1, shape.0) } else { shape };
    let scale = (size.0 / across).min(size.1 / up);
    let (width, height) = (across * scale, up * scale);
    let (x, y) = (corner.0 + (size.0 - width) / 2.0, corner.1 + (size.1 - height) / 2.0);
    if lies { [0.0, height, -width, 0.0, x + width, y] } else { [width, 0.0, 0.0, height, x, y] }
}

/// How much of what a box has no room for is cut above: faces stand in the upper part of a picture.
const CUT_ABOVE: f32 = 0.3;

/// The matrix that has a picture of this shape fill a box, given its lower left corner, upright: what is too wide stands
/// out at both sides, what is too high mostly below.
pub(crate) fn covering(shape: (f32, f32), corner: (f32, f32), size: (f32, f32)) -> [f32; 6] {
    let scale = (size.0 / shape.0).max(size.1 / shape.1);
    let (width, height) = (shape.0 * scale, shape.1 * scale);
    let below = (height - size.1) * (1.0 - CUT_ABOVE);
    [width, 0.0, 0.0, height, corner.0 - (width - size.0) / 2.0, corner.1 - below]
}

/// The same for a picture that is turned when it is tall and the box is wide, or the other way round, as [`placed`] turns
/// it: its upper edge lies to the left.
pub(crate) fn covering_as_it_lies(shape: (f32, f32), corner: (f32, f32), size: (f32, f32)) -> [f32; 6] {
    if (shape.0 < shape.1) == (size.0 < size.1) {
        return covering(shape, corner, size);
    }
    let scale = (size.0 / shape.1).max(size.1 / shape.0);
    let (width, height) = (shape.1 * scale, shape.0 * scale);
    let left = (width - size.0) * CUT_ABOVE;
    [0.0, height, -width, 0.0, corner.0 - left + width, corner.1 - (height - size.1) / 2.0]
}

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// Segment by segment. Source: ITU-T T.81, annex B.
fn walk(file: &[u8]) -> Option<Picture> {
    let mut rest = file.strip_prefix(&[0xff, START])?;
    let mut bytes = vec![0xff, START];
    let mut frame = None;
    loop {
        let marker = *rest.strip_prefix(&[0xff])?.first()?;
        if marker == END {
            bytes.extend([0xff, END]);
            let (width, height, color) = frame?;
            return Some(Picture { bytes, width, height, color });
        }
        let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
        let segment = rest.get(..2 + length)?;
        rest = &rest[2 + length..];
        match marker {
            // A frame: baseline, extended, progressive.
            0xc0..=0xc2 => frame = Some(read_frame(segment)?),
            // Other frames are lossless or arithmetic, which printers do not read.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcf => return None,
            // Notes of all kinds. 0xee alone says how the colours are kept.
            0xe0..=0xed | 0xef | 0xfe => continue,
            _ => {}
        }
        bytes.extend(segment);
        if marker == SCAN {
            let data = scan_length(rest)?;
            bytes.extend(&rest[..data]);
            rest = &rest[data..];
        }
    }
}

/// Width, height and colour of a frame's segment.
fn read_frame(segment: &[u8]) -> Option<(u16, u16, Color)> {
    let &[_, _, _, _, 8, high, low, wide, narrow, components, ..] = segment else { return None };
    let (height, width) = (u16::from_be_bytes([high, low]), u16::from_be_bytes([wide, narrow]));
    let color = match components {
        1 => Color::Grey,
        3 => Color::Full,
        _ => return None,
    };
    (width > 0 && height > 0).then_some((width, height, color))
}

/// How far the dots of a scan go: up to a marker that is neither a stuffed byte nor a restart.
fn scan_length(rest: &[u8]) -> Option<usize> {
    rest.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The outer structure of a file of this size, with notes that must not leave.
    pub(crate) fn file(width: u16, height: u16) -> Vec<u8> {
        let mut file = vec![0xff, START];
        let mut segment = |marker: u8, content: &[u8]| {
            file.extend([0xff, marker]);
            file.extend((content.len() as u16 + 2).to_be_bytes());
            file.extend(content);
        };
        segment(0xe1, b"Exif of a camera in Ensk");
        segment(0xfe, b"a note");
        let [high, low] = height.to_be_bytes();
        let [wide, narrow] = width.to_be_bytes();
        segment(0xc0, &[8, high, low, wide, narrow, 1, 1, 0x11, 0]);
        segment(SCAN, &[1, 1, 0, 0, 63, 0]);
        file.extend([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, END]);
        file.extend(b"hidden after the end");
        file
    }

    #[test]
    fn a_picture_leaves_without_what_it_says_of_itself() {
        let picture = Picture::jpeg(&file(600, 400)).unwrap();
        assert_eq!((picture.width, picture.height, picture.color), (600, 400, Color::Grey));
        let text = String::from_utf8_lossy(&picture.bytes).into_owned();
        assert!(!text.contains("Exif") && !text.contains("note") && !text.contains("hidden"), "{text}");
        assert!(picture.bytes.ends_with(&[0x56, 0xff, END]));
        assert_eq!(Picture::jpeg(&picture.bytes), Ok(picture.clone()), "what is left is a whole file");
    }

    #[test]
    fn what_is_no_jpeg_or_breaks_off_is_refused() {
        let whole = file(600, 400);
        let end = whole.len() - b"hidden after the end".len();
        for length in 0..end {
            assert_eq!(Picture::jpeg(&whole[..length]), Err(PrintError::BadPicture), "{length} bytes");
        }
        assert_eq!(Picture::jpeg(b"\x89PNG\r\n"), Err(PrintError::BadPicture));
        assert_eq!(Picture::jpeg(&file(0, 400)), Err(PrintError::BadPicture));
    }

    #[test]
    fn a_portrait_fills_its_box_and_what_stands_out_is_cut_at_both_sides_or_mostly_below() {
        let portrait = |shape| {
            let [width, _, _, height, x, y] = covering(shape, (10.0, 20.0), (55.0, 70.0));
            [x, y, width, height]
        };
        assert_eq!(portrait((110.0, 140.0)), [10.0, 20.0, 55.0, 70.0]);
        assert_eq!(portrait((220.0, 140.0)), [-17.5, 20.0, 110.0, 70.0]);
        assert_eq!(portrait((110.0, 240.0)), [10.0, -15.0, 55.0, 120.0]);
    }

    #[test]
    fn a_tall_picture_fills_a_wide_box_lying_and_keeps_its_upper_part() {
        let edges = |shape| {
            let [_, height, across, _, x, y] = covering_as_it_lies(shape, (10.0, 20.0), (150.0, 100.0));
            [x + across, y, -across, height]
        };
        assert_eq!(edges((100.0, 150.0)), [10.0, 20.0, 150.0, 100.0]);
        assert_eq!(
            edges((100.0, 250.0)),
            [-20.0, 20.0, 250.0, 100.0],
            "30 % of what is too much is cut above"
        );
        assert_eq!(edges((140.0, 150.0)), [10.0, 0.0, 150.0, 140.0]);
        let wide = (300.0, 100.0);
        let box_ = ((0.0, 0.0), (150.0, 100.0));
        assert_eq!(covering_as_it_lies(wide, box_.0, box_.1), covering(wide, box_.0, box_.1));
    }

    #[test]
    fn a_picture_is_shown_whole_and_lies_down_in_a_wide_box() {
        let corners = |shape| {
            let [a, b, c, d, e, f] = placed(shape, (10.0, 20.0), (136.0, 93.0));
            ((e.min(e + c), f), (a.abs() + c.abs(), b.abs() + d.abs()))
        };
        assert_eq!(corners((1360.0, 930.0)), ((10.0, 20.0), (136.0, 93.0)));
        assert_eq!(corners((100.0, 100.0)), ((31.5, 20.0), (93.0, 93.0)));
        assert_eq!(corners((930.0, 1360.0)), ((10.0, 20.0), (136.0, 93.0)));
    }
}
