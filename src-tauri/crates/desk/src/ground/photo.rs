//! A photo of a person: a stranger's picture in, a small clean JPEG kept.

use std::{fs, io::Cursor, path::Path};

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType, metadata::Orientation,
};
use letterdesk_model::id::PrisonerId;

use super::{
    desk::Desk,
    error::{Code, Error, Result},
    notices::Area,
};

/// The longest side of a photo that is kept, in pixels, and its most bytes: every backup copies them.
const SIDE: u32 = 600;
const MOST_BYTES: usize = 60 * 1024;
/// The longest side of a photo that is looked at, and the memory that may take.
const LARGEST_SIDE: u32 = 8_000;
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// Larger files are no photo of a person.
const LARGEST_FILE: u64 = 40 * 1024 * 1024;
/// The JPEG quality of a picture that is printed: more cannot be seen on paper.
const PRINTED_QUALITY: u8 = 92;
/// JPEG qualities, best first; and the sides to go down to when none of them is small enough.
const QUALITIES: [u8; 5] = [85, 75, 65, 50, 35];
const SIDES: [u32; 4] = [SIDE, 450, 300, 150];

impl Desk {
    /// A person's photo as a JPEG, if there is one.
    pub fn photo(&self, id: PrisonerId) -> Result<Option<Vec<u8>>> {
        let id = self.require_on_list(id)?;
        Ok(self.reader()?.photo(id)?)
    }

    /// Takes a photo from a PNG, JPEG or WebP file, in the place of the one before. What is kept is a new picture:
    /// at most 600 px and 60 KB, upright, without place, camera or anything else the file told beside it.
    ///
    /// [`Code::NotAPhoto`] for anything else (SVG among it), [`Code::PhotoTooLarge`] beyond 8,000 px or 40 MB.
    pub fn set_photo(&mut self, id: PrisonerId, path: &Path) -> Result<()> {
        let id = self.require_on_list(id)?;
        let jpeg = small_jpeg(&read(path)?)?;
        self.transact(&[Area::List], |tx| Ok(tx.set_photo(id, &jpeg)?))
    }

    /// Forgets a person's photo.
    pub fn remove_photo(&mut self, id: PrisonerId) -> Result<()> {
        let id = self.require_on_list(id)?;
        self.transact(&[Area::List], |tx| Ok(tx.remove_photo(id)?))
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let io = |error| Error::new(Code::IoFile).with("path", path.display()).with("detail", error);
    if fs::metadata(path).map_err(io)?.len() > LARGEST_FILE {
        return Err(Error::new(Code::PhotoTooLarge));
    }
    fs::read(path).map_err(io)
}

/// The picture of a file's bytes, small and clean. Their name and what they call themselves are not believed.
fn small_jpeg(bytes: &[u8]) -> Result<Vec<u8>> {
    let picture = decoded(bytes)?;
    for side in SIDES {
        let small = match picture.width().max(picture.height()) > side {
            true => picture.resize(side, side, FilterType::Lanczos3),
            false => picture.clone(),
        };
        // What was transparent becomes paper, not black.
        let small = on_white(&small);
        for quality in QUALITIES {
            let mut jpeg = Vec::new();
            small.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, quality)).map_err(refusal)?;
            if jpeg.len() <= MOST_BYTES {
                return Ok(jpeg);
            }
        }
    }
    Err(Error::new(Code::PhotoTooLarge))
}

/// A picture as a printer takes it: a JPEG that stands upright as it is, byte for byte; any other that is taken for a
/// photo is made into one.
pub(crate) fn printable(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut look = reader(bytes)?;
    look.no_limits();
    let is_jpeg = look.format() == Some(ImageFormat::Jpeg);
    let mut decoder = look.into_decoder().map_err(refusal)?;
    if is_jpeg && decoder.orientation().map_err(refusal)? == Orientation::NoTransforms {
        return Ok(bytes.to_vec());
    }
    as_jpeg(bytes)
}

/// A picture as a JPEG of its own, in the colours of a screen.
pub(crate) fn as_jpeg(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, PRINTED_QUALITY);
    on_white(&decoded(bytes)?).write_with_encoder(encoder).map_err(refusal)?;
    Ok(jpeg)
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>> {
    let reader = ImageReader::new(Cursor::new(bytes));
    let reader = reader.with_guessed_format().map_err(|_| Error::new(Code::NotAPhoto))?;
    match reader.format() {
        Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) => Ok(reader),
        _ => Err(Error::new(Code::NotAPhoto)),
    }
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage> {
    let mut reader = reader(bytes)?;
    if is_plain_cmyk(bytes) {
        return Err(Error::new(Code::NotAPhoto));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LARGEST_SIDE || decoder.total_bytes() > MOST_MEMORY {
        return Err(Error::new(Code::PhotoTooLarge));
    }
    // Before it goes with all the rest of the EXIF data: which way is up.
    let upright = decoder.orientation().map_err(refusal)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    picture.apply_orientation(upright);
    Ok(picture)
}

/// Whether a JPEG keeps four inks as they are. Those that image programs write say so in a segment of Adobe's and keep
/// them inverted, which is all that the decoder knows: of the others it would make a negative. Source: ITU-T T.872, 6.5.3.
fn is_plain_cmyk(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(&[0xff, 0xd8]) else { return false };
    let mut is_of_adobe = false;
    while let [0xff, marker, high, low, after @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let content = after.get(..length.saturating_sub(2)).unwrap_or_default();
        match marker {
            0xee => is_of_adobe |= content.starts_with(b"Adobe"),
            // A frame: precision, height, width, and how many inks.
            0xc0..=0xc2 => return content.get(5) == Some(&4) && !is_of_adobe,
            _ => {}
        }
        rest = rest.get(2 + length..).unwrap_or_default();
    }
    false
}

fn on_white(picture: &DynamicImage) -> DynamicImage {
    let mut rgba = picture.to_rgba8();
    for pixel in rgba.pixels_mut() {
        let alpha = u32::from(pixel[3]);
        for channel in 0..3 {
            let over = u32::from(pixel[channel]) * alpha + 255 * (255 - alpha);
            pixel[channel] = u8::try_from(over / 255).unwrap_or(u8::MAX);
        }
    }
    DynamicImage::from(DynamicImage::from(rgba).to_rgb8())
}

fn refusal(error: ImageError) -> Error {
    match error {
        ImageError::Limits(_) => Error::new(Code::PhotoTooLarge),
        _ => Error::new(Code::NotAPhoto),
    }
}

#[cfg(test)]
mod tests {
    use image::{ImageBuffer, Rgb, Rgba};

    use super::*;

    fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn an_upright_jpeg_is_printed_as_it_is_and_any_other_picture_becomes_one() {
        let wide = DynamicImage::from(ImageBuffer::from_pixel(80, 40, Rgb([200_u8, 10, 10])));
        let jpeg = written(&wide, ImageFormat::Jpeg);
        assert_eq!(printable(&jpeg).unwrap(), jpeg);
        let from_png = printable(&written(&wide, ImageFormat::Png)).unwrap();
        assert_eq!(decoded(&from_png).unwrap().width(), 80);
        // A telephone held upright: the same dots, and a note that they lie on their side.
        let turned = [&jpeg[..2], &exif_orientation(6), &jpeg[2..]].concat();
        let upright = decoded(&printable(&turned).unwrap()).unwrap();
        assert_eq!((upright.width(), upright.height()), (40, 80));
        assert_eq!(printable(b"%PDF-1.7").unwrap_err().code, Code::NotAPhoto);
    }

    /// Red above, half-dark red below, in the inverted inks of Adobe's segment.
    const CMYK: &[u8] = include_bytes!("../../tests/pictures/cmyk.jpg");
    /// The same, the inks written as light and two differences.
    const YCCK: &[u8] = include_bytes!("../../tests/pictures/ycck.jpg");

    #[test]
    fn a_picture_in_the_colours_of_a_press_is_printed_in_those_of_a_screen() {
        for bytes in [CMYK, YCCK] {
            let shown = decoded(&as_jpeg(bytes).unwrap()).unwrap().to_rgb8();
            let near = |at: (u32, u32), red: u8| {
                let [r, g, b] = shown.get_pixel(at.0, at.1).0;
                assert!(r.abs_diff(red) < 12 && g < 24 && b < 24, "{at:?}: {r} {g} {b}");
            };
            near((8, 4), 255);
            near((8, 28), 127);
        }
        // Nobody can tell which way the inks of a file without the segment are kept.
        let place = CMYK.windows(5).position(|part| part == b"Adobe").unwrap() - 4;
        let plain = [&CMYK[..place], &CMYK[place + 16..]].concat();
        assert_eq!(as_jpeg(&plain).unwrap_err().code, Code::NotAPhoto);
    }

    /// The segment in which a camera notes which way it was held. Source: Exif 2.32, tag 0x0112.
    fn exif_orientation(value: u8) -> Vec<u8> {
        let entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0];
        let tiff = [&b"MM\0\x2a\0\0\0\x08\0\x01"[..], &entry, &[0; 4]].concat();
        let exif = [&b"Exif\0\0"[..], &tiff].concat();
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&[0xff, 0xe1][..], &length, &exif].concat()
    }

    /// Noise: what compresses worst.
    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut state = 1_u32;
        DynamicImage::from(ImageBuffer::from_fn(width, height, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Rgb(state.to_be_bytes()[..3].try_into().unwrap())
        }))
    }

    #[test]
    fn every_taken_form_becomes_a_small_jpeg() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let jpeg = small_jpeg(&written(&noise(900, 700), format)).unwrap();
            assert!(jpeg.len() <= MOST_BYTES, "{format:?}: {}", jpeg.len());
            let kept = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap();
            assert!(kept.width() <= SIDE && kept.height() <= SIDE);
        }
    }

    #[test]
    fn nothing_that_the_file_told_beside_the_picture_is_kept() {
        let mut jpeg = written(&noise(60, 40), ImageFormat::Jpeg);
        // An EXIF segment right behind the first marker: big-endian, one entry, orientation 6 (on its side).
        let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GEHEIM";
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let segment: Vec<u8> = [&[0xff, 0xe1], &length[..], exif].concat();
        jpeg.splice(2..2, segment);
        let kept = small_jpeg(&jpeg).unwrap();
        assert!(!kept.windows(4).any(|part| part == b"Exif" || part == b"GEHE"));
        let picture = image::load_from_memory(&kept).unwrap();
        assert_eq!((picture.width(), picture.height()), (40, 60), "it was turned upright first");
    }

    #[test]
    fn what_was_transparent_is_white() {
        let clear = DynamicImage::from(ImageBuffer::from_pixel(8, 8, Rgba([0_u8, 0, 0, 0])));
        let kept = image::load_from_memory(&small_jpeg(&written(&clear, ImageFormat::Png)).unwrap()).unwrap();
        assert!(kept.to_rgb8().pixels().all(|pixel| pixel.0.iter().all(|channel| *channel > 250)));
    }

    #[test]
    fn anything_else_is_refused() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice();
        for bytes in [svg, b"", b"GIF89a\x01\0\x01\0", b"\x89PNG\r\n\x1a\n", "Фамилия;Имя".as_bytes()]
        {
            assert_eq!(small_jpeg(bytes).unwrap_err().code, Code::NotAPhoto, "{bytes:?}");
        }
        let wide = written(&DynamicImage::new_luma8(8_001, 1), ImageFormat::Png);
        assert_eq!(small_jpeg(&wide).unwrap_err().code, Code::PhotoTooLarge);
    }
}
