//! The slip's barcode: Code 128, set C.
//!
//! Source: ISO/IEC 15417, the character table and the checksum (weights from 1, modulo 103).

use crate::page::Pages;

/// Widths of bar, space, bar, space, bar, space for each value of the symbology, in modules; 103 to 105 are the
/// start characters. The stop character is apart: it has a seventh element.
const PATTERNS: [&[u8; 6]; 106] = [
    b"212222", b"222122", b"222221", b"121223", b"121322", b"131222", b"122213", b"122312", b"132212",
    b"221213", b"221312", b"231212", b"112232", b"122132", b"122231", b"113222", b"123122", b"123221",
    b"223211", b"221132", b"221231", b"213212", b"223112", b"312131", b"311222", b"321122", b"321221",
    b"312212", b"322112", b"322211", b"212123", b"212321", b"232121", b"111323", b"131123", b"131321",
    b"112313", b"132113", b"132311", b"211313", b"231113", b"231311", b"112133", b"112331", b"132131",
    b"113123", b"113321", b"133121", b"313121", b"211331", b"231131", b"213113", b"213311", b"213131",
    b"311123", b"311321", b"331121", b"312113", b"312311", b"332111", b"314111", b"221411", b"431111",
    b"111224", b"111422", b"121124", b"121421", b"141122", b"141221", b"112214", b"112412", b"122114",
    b"122411", b"142112", b"142211", b"241211", b"221114", b"413111", b"241112", b"134111", b"111242",
    b"121142", b"121241", b"114212", b"124112", b"124211", b"411212", b"421112", b"421211", b"212141",
    b"214121", b"412121", b"111143", b"111341", b"131141", b"114113", b"114311", b"411113", b"411311",
    b"113141", b"114131", b"311141", b"411131", b"211412", b"211214", b"211232",
];
const STOP: &[u8; 7] = b"2331112";
const START_C: usize = 105;

/// Modules of a whole symbol of ten digits, without its quiet zones: start, five pairs, checksum, stop.
pub(crate) const MODULES: f32 = 11.0 + 5.0 * 11.0 + 11.0 + 13.0;

/// The widths of bars and spaces, in modules, beginning with a bar. `None` unless there are ten digits.
pub(crate) fn widths(digits: &str) -> Option<Vec<u8>> {
    let digits = digits.as_bytes();
    if digits.len() != 10 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let values = digits.chunks(2).map(|pair| usize::from(pair[0] - b'0') * 10 + usize::from(pair[1] - b'0'));
    let mut symbol = vec![START_C];
    symbol.extend(values);
    let weighted = symbol.iter().enumerate().map(|(weight, value)| value * weight.max(1));
    symbol.push(weighted.sum::<usize>() % 103);
    let elements = symbol.iter().flat_map(|value| PATTERNS[*value].iter()).chain(STOP);
    Some(elements.map(|width| width - b'0').collect())
}

/// Draws a symbol whose top left corner, height and module width are given in millimetres.
pub(crate) fn draw(pages: &mut Pages, widths: &[u8], (x, y): (f32, f32), height: f32, module: f32) {
    let mut left = x;
    for (index, width) in widths.iter().enumerate() {
        let wide = f32::from(*width) * module;
        if index % 2 == 0 {
            pages.bar(left, y, wide, height);
        }
        left += wide;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_eleven_modules_and_unique() {
        for pattern in PATTERNS {
            assert_eq!(pattern.iter().map(|width| width - b'0').sum::<u8>(), 11);
            assert_eq!(PATTERNS.iter().filter(|other| **other == pattern).count(), 1);
            // The standard's parity: the bars of a character take an even number of modules.
            assert_eq!(pattern.iter().step_by(2).map(|width| width - b'0').sum::<u8>() % 2, 0);
        }
    }

    #[test]
    fn ten_digits_become_one_symbol_with_its_checksum() {
        // 40 71 00 01 27: 105 + 1·40 + 2·71 + 3·0 + 4·1 + 5·27 = 426, modulo 103 is 14.
        let widths = widths("4071000127").unwrap();
        assert_eq!(widths.iter().map(|width| u32::from(*width)).sum::<u32>() as f32, MODULES);
        let checksum: Vec<u8> = PATTERNS[14].iter().map(|width| width - b'0').collect();
        assert_eq!(widths[36..42], checksum[..]);
    }

    #[test]
    fn anything_but_ten_digits_is_refused() {
        for digits in ["", "407100012", "40710001271", "407100012x", "４０７１０"] {
            assert_eq!(widths(digits), None, "{digits}");
        }
    }
}
