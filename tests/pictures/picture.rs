//! A screenshot made small enough to be kept in the repository: the same picture in 64 colours.

use color_quant::NeuQuant;

/// Colours of a kept picture. A screen has few, and shades between letters and paper.
const COLOURS: usize = 64;
/// How closely the pixels are looked at when the colours are chosen: 1 is every one, 30 the quickest.
const SAMPLING: i32 = 10;

/// The picture of a PNG as a smaller PNG.
pub fn small(png: &[u8]) -> Vec<u8> {
    let (width, height, pixels) = read(png);
    let chosen = NeuQuant::new(SAMPLING, COLOURS, &pixels);
    let indices: Vec<u8> = pixels.chunks_exact(4).map(|pixel| chosen.index_of(pixel) as u8).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
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

/// Width, height, and four bytes a pixel.
fn read(png: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(frame.buffer_size());
    (frame.width, frame.height, pixels)
}
