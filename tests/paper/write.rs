//! Writes every paper of an invented evening into a folder, to be looked at; with `--pictures`, their pages as the tests
//! keep them: `cargo xtask golden`.

// What cannot be written is said, and ends the run.
#![allow(clippy::unwrap_used)]

mod papers;
mod picture;

use std::{env, fs, path::Path};

use picture::{Picture, WHITE, written};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [folder] => {
            write(folder, papers::all().into_iter().map(|(name, paper)| (name + ".pdf", paper.bytes)))
        }
        [option, folder] if option == "--pictures" => {
            let pictures = papers::pictures();
            write(folder, pictures.into_iter().map(|(name, picture)| (name + ".png", small(&picture))));
        }
        _ => panic!("a folder to write to, after --pictures when pages are meant"),
    }
}

fn write(folder: &str, files: impl Iterator<Item = (String, Vec<u8>)>) {
    fs::create_dir_all(folder).unwrap();
    for (name, bytes) in files {
        fs::write(Path::new(folder).join(name), bytes).unwrap();
    }
}

/// A picture as a small file: two dots a byte.
fn small(picture: &Picture) -> Vec<u8> {
    let two = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(WHITE);
    let rows = picture.dots.chunks(picture.width);
    let packed: Vec<u8> = rows.flat_map(|row| row.chunks(2).map(two)).collect();
    let (grey, four) = (png::ColorType::Grayscale, png::BitDepth::Four);
    written(picture.width, picture.height, grey, four, &packed)
}
