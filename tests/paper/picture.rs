//! A page as dots: sixteen greys, few enough to be kept and enough to judge letters by.

use letterdesk_print::preview;

/// Dots in a millimetre of a kept picture: about 100 an inch.
pub const DOTS: f32 = 4.0;
/// Greys of a dot: 0 is black, 15 is white.
pub const WHITE: u8 = 15;

/// A page in greys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// A grey each, row by row.
    pub dots: Vec<u8>,
}

impl Picture {
    /// Draws a page of a document; `page` counts from 0.
    pub fn of_page(pdf: &[u8], page: u32, dots_per_millimetre: f32) -> Picture {
        Picture::read(&preview(pdf, page, dots_per_millimetre).unwrap())
    }

    /// Reads a PNG, of a preview or a kept one.
    pub fn read(png: &[u8]) -> Picture {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let samples = info.color_type.samples();
        let grey = |dot: &[u8]| match samples {
            1 | 2 => dot[0],
            // Weights of ITU-R BT.601, in 1/256.
            _ => ((u32::from(dot[0]) * 77 + u32::from(dot[1]) * 151 + u32::from(dot[2]) * 28) >> 8) as u8,
        };
        let dots =
            bytes[..info.buffer_size()].chunks_exact(samples).map(|dot| (u16::from(grey(dot)) + 8) / 17);
        Picture {
            width: info.width as usize,
            height: info.height as usize,
            dots: dots.map(|dot| dot as u8).collect(),
        }
    }
}

/// A PNG file of packed rows.
pub fn written(
    width: usize,
    height: usize,
    color: png::ColorType,
    depth: png::BitDepth,
    packed: &[u8],
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width as u32, height as u32);
    encoder.set_color(color);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(packed).unwrap();
    writer.finish().unwrap();
    file
}
