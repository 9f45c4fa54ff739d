//! `cargo xtask screenshots`: a picture of every screen and state, in both languages, light and dark, into
//! `tests/screenshots`. Not a test: pictures are looked at by people.

// A camera that cannot go on says so and stops.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod picture;

use std::{collections::HashSet, fs, path::Path};

use letterdesk_tests::{
    driving::{Look, Window},
    walk,
};
use letterdesk_words::Language;

#[tokio::main]
async fn main() {
    let album = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    let mut taken = HashSet::new();
    for language in Language::ALL {
        for theme in ["light", "dark"] {
            walk::everywhere(Look { language, theme }, async |window: &Window, name: &str| {
                let file = format!("{name}-{}-{theme}.png", language.code());
                println!("   {file}");
                window.rest().await;
                fs::write(album.join(&file), picture::small(&window.picture().await)).unwrap();
                taken.insert(album.join(file));
            })
            .await;
        }
    }
    for language in Language::ALL {
        for size in [(1280, 720), (1920, 1080)] {
            let look = Look { language, theme: "light" };
            walk::room(look, size, async |window: &Window, name: &str| {
                let file = format!("{name}-{}-{}x{}.png", language.code(), size.0, size.1);
                println!("   {file}");
                window.rest().await;
                fs::write(album.join(&file), picture::small(&window.picture().await)).unwrap();
                taken.insert(album.join(file));
            })
            .await;
        }
    }
    // What was not taken again is not there any more. A camera that stopped half way leaves the album as it was.
    let all = fs::read_dir(&album).unwrap().map(|file| file.unwrap().path());
    all.filter(|picture| !taken.contains(picture)).for_each(|picture| fs::remove_file(picture).unwrap());
}
