//! A screenshot made small enough to be kept in the repository: the same picture in 64 colours.

use color_quant::NeuQuant;
use letterdesk_tests::driving::Picture;

/// Colours of a kept picture. A screen has few, and shades between letters and paper.
const COLOURS: usize = 64;
/// How closely the pixels are looked at when the colours are chosen: 1 is every one, 30 the quickest.
const SAMPLING: i32 = 10;

/// A picture as a small PNG.
pub fn small(picture: &Picture) -> Vec<u8> {
    let Picture { width, height, pixels } = picture;
    let chosen = NeuQuant::new(SAMPLING, COLOURS, pixels);
    let indices: Vec<u8> = pixels.chunks_exact(4).map(|pixel| chosen.index_of(pixel) as u8).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, *width, *height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(chosen.color_map_rgb());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&indices).unwrap();
    writer.finish().unwrap();
    file
}
