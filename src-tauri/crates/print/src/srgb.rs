//! What our colours mean: an ICC profile of sRGB, made from the published numbers, for pictures and for the ink of the
//! postmark. Text is black alone (`DeviceGray`) and has no profile.
//!
//! Not for: an output intent. That names the press a file is meant for, and we know none.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::error::PrintError;

/// The primaries and the white of IEC 61966-2-1 as seen under D50, adapted after Bradford: columns of red, green and blue,
/// rows of X, Y and Z: a test works them out from the chromaticities of the standard.
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436_066, 0.222_488, 0.013_916]),
    (b"gXYZ", [0.385_147, 0.716_873, 0.097_076]),
    (b"bXYZ", [0.143_066, 0.060_608, 0.714_096]),
];
/// D50, the white that every profile is told under. Source: ICC.1:2004-10, 7.2.16.
const D50: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// From D65 to D50, row by row. Source: ICC.1:2004-10, annex E.
const ADAPTATION: [f64; 9] = [
    1.047_882, 0.022_919, -0.050_217, //
    0.029_587, 0.990_479, -0.017_059, //
    -0.009_232, 0.015_076, 0.751_678,
];
/// (aX + b)^g above d, cX below: g, a, b, c, d. Source: IEC 61966-2-1.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
const HEADER: usize = 128;

/// Tells the file what its colours mean: of every picture in colour, and of what else is drawn in red, green and blue.
pub(crate) fn describe(file: &mut Document) -> Result<(), PrintError> {
    let mut profile = Dictionary::new();
    profile.set("N", 3);
    profile.set("Alternate", "DeviceRGB");
    let profile = file.add_object(Stream::new(profile, profile_bytes()));
    let space = file.add_object(vec![Object::Name(b"ICCBased".to_vec()), profile.into()]);
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
            && stream.dict.get(b"ColorSpace").and_then(Object::as_name).is_ok_and(|is| is == b"DeviceRGB")
        {
            stream.dict.set("ColorSpace", space);
        }
    }
    let pages: Vec<ObjectId> = file.page_iter().collect();
    for page in pages {
        let resources = file.get_or_create_resources(page).and_then(Object::as_dict_mut);
        let mut spaces = Dictionary::new();
        spaces.set("DefaultRGB", space);
        resources.map_err(PrintError::pdf)?.set("ColorSpace", spaces);
    }
    Ok(())
}

/// The profile, of version 4.2: a display's, of a matrix and a curve. Source of its structure: ICC.1:2004-10.
fn profile_bytes() -> Vec<u8> {
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> =
        vec![(b"desc", words("sRGB IEC61966-2.1")), (b"cprt", words("CC0")), (b"wtpt", place(D50))];
    tags.push((b"chad", [b"sf32".to_vec(), vec![0; 4], fixed(&ADAPTATION)].concat()));
    tags.extend(PRIMARIES.map(|(tag, primary)| (tag, place(primary))));
    // Type 3 of the curves that have a formula.
    let curve = [b"para".to_vec(), vec![0; 4], vec![0, 3, 0, 0], fixed(&CURVE)].concat();
    let curves: [&[u8; 4]; 3] = [b"rTRC", b"gTRC", b"bTRC"];
    let table = 4 + 12 * (tags.len() + curves.len());
    let mut entries = Vec::new();
    let mut data = Vec::new();
    let mut entry = |tag: &[u8; 4], offset: usize, length: usize| {
        entries.extend(tag);
        entries.extend(word(HEADER + table + offset));
        entries.extend(word(length));
    };
    for (tag, content) in &tags {
        entry(tag, data.len(), content.len());
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    // All three are one.
    for tag in curves {
        entry(tag, data.len(), curve.len());
    }
    data.extend(curve);
    let count = word(tags.len() + curves.len());
    [header(HEADER + table + data.len()), count.to_vec(), entries, data].concat()
}

fn header(length: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend(word(length));
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // A day, as the format wants one: that of the standard. It is never the clock's.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    // No platform, no flags, of IEC, as its sRGB.
    header.extend([0; 8]);
    header.extend(b"IEC sRGB");
    // No attributes; colours are shown as they are perceived.
    header.extend([0; 12]);
    header.extend(fixed(&D50));
    header.resize(HEADER, 0);
    header
}

/// A text in one language.
fn words(text: &str) -> Vec<u8> {
    let text: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head = [b"mluc".to_vec(), vec![0; 4], word(1).to_vec(), word(12).to_vec(), b"enUS".to_vec()].concat();
    [head, word(text.len()).to_vec(), word(28).to_vec(), text].concat()
}

/// A colour's X, Y and Z.
fn place(xyz: [f64; 3]) -> Vec<u8> {
    [b"XYZ ".to_vec(), vec![0; 4], fixed(&xyz)].concat()
}

/// Numbers in 65,536ths.
fn fixed(numbers: &[f64]) -> Vec<u8> {
    numbers.iter().flat_map(|number| ((number * 65_536.0).round() as i32).to_be_bytes()).collect()
}

/// A length; nothing here is longer than a kilobyte.
fn word(number: usize) -> [u8; 4] {
    (number as u32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(bytes: &[u8], at: usize) -> usize {
        u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
    }

    #[test]
    fn the_profile_reads_as_its_format_demands() {
        let profile = profile_bytes();
        assert_eq!(number(&profile, 0), profile.len());
        assert!(profile.len() < 600, "{} bytes", profile.len());
        assert_eq!(&profile[12..24], b"mntrRGB XYZ ");
        assert_eq!((&profile[36..40], &profile[52..56]), (b"acsp".as_slice(), b"sRGB".as_slice()));
        let mut names = Vec::new();
        for place in 0..number(&profile, HEADER) {
            let entry = HEADER + 4 + 12 * place;
            let (offset, length) = (number(&profile, entry + 4), number(&profile, entry + 8));
            assert!(offset % 4 == 0 && offset + length <= profile.len(), "entry {place}");
            names.push(String::from_utf8(profile[entry..entry + 4].to_vec()).unwrap());
            let kind = &profile[offset..offset + 4];
            let (wanted, size): (&[u8], usize) = match names[place].as_str() {
                "desc" | "cprt" => (b"mluc", length),
                "chad" => (b"sf32", 44),
                "rTRC" | "gTRC" | "bTRC" => (b"para", 32),
                _ => (b"XYZ ", 20),
            };
            assert_eq!((kind, length), (wanted, size), "{}", names[place]);
        }
        let demanded = ["desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"];
        assert_eq!(names, demanded);
    }

    #[test]
    fn its_primaries_are_those_of_the_standard_and_add_up_to_white() {
        // x and y of red, green and blue, and of D65. Source: IEC 61966-2-1.
        let primaries = [(0.64, 0.33), (0.30, 0.60), (0.15, 0.06)];
        let luminance = [0.212_639, 0.715_169, 0.072_192];
        for ((place, y), (tag, told)) in primaries.iter().zip(luminance).zip(PRIMARIES) {
            let under_d65 = [place.0 * y / place.1, y, (1.0 - place.0 - place.1) * y / place.1];
            for (row, told) in ADAPTATION.chunks(3).zip(told) {
                let adapted: f64 = row.iter().zip(under_d65).map(|(share, value)| share * value).sum();
                assert!((adapted - told).abs() < 0.0005, "{tag:?}: {adapted} for {told}");
            }
        }
        for (row, white) in D50.into_iter().enumerate() {
            let sum: f64 = PRIMARIES.iter().map(|(_, primary)| primary[row]).sum();
            assert!((sum - white).abs() < 0.0005, "{sum} for {white}");
        }
    }

    #[test]
    fn its_curve_is_whole_where_its_parts_meet() {
        let [power, scale, shift, slope, meet] = CURVE;
        assert!(((scale * meet + shift).powf(power) - slope * meet).abs() < 1e-6);
        assert!(((scale + shift).powf(power) - 1.0).abs() < 1e-9);
    }
}
