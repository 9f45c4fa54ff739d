//! Every kind of paper looks as it looked when somebody last approved it: pictures under `tests/golden/`, which
//! `cargo xtask golden` writes anew.

use std::{collections::BTreeSet, fs, path::PathBuf};

use letterdesk_tests::building::root;

use crate::{
    papers,
    picture::{DOTS, Picture, WHITE, written},
};

/// A dot that differs by fewer greys is the same: processors round shades differently.
const SHADE: u8 = 3;
/// Fewer dots than this are no change that an eye finds.
const SPECK: usize = 12;

#[test]
fn every_page_looks_as_it_was_approved() {
    let (kept, seen) = (root().join("tests/golden"), root().join("target/golden"));
    fs::create_dir_all(&seen).unwrap();
    let mut told = Vec::new();
    let mut expected = BTreeSet::new();
    for (name, now) in papers::pictures() {
        let file = format!("{name}.png");
        let before = fs::read(kept.join(&file)).map(|png| Picture::read(&png));
        told.extend(match before {
            Err(_) => Some(format!("{name}: nobody has approved it yet")),
            Ok(before) => changed(&name, &before, &now, seen.join(&file)),
        });
        expected.insert(file);
    }
    let there = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    told.extend(there.filter(|file| !expected.contains(file)).map(|file| format!("{file}: of no paper")));
    let told = told.join("\n");
    assert!(told.is_empty(), "{told}\nLook at them; `cargo xtask golden` approves what they show.");
}

/// What differs, where on the page, and a picture of it: red is gone, blue is new.
fn changed(name: &str, before: &Picture, now: &Picture, difference: PathBuf) -> Option<String> {
    if (before.width, before.height) != (now.width, now.height) {
        let size = |picture: &Picture| format!("{} × {} dots", picture.width, picture.height);
        return Some(format!("{name}: was {}, is {}", size(before), size(now)));
    }
    let differ = |place: &usize| before.dots[*place].abs_diff(now.dots[*place]) >= SHADE;
    let places: Vec<usize> = (0..now.dots.len()).filter(differ).collect();
    if places.len() < SPECK {
        return None;
    }
    let bounds = |of: &dyn Fn(usize) -> usize| {
        let all = places.iter().map(|place| of(*place));
        let (first, last) = (all.clone().min().unwrap_or(0), all.max().unwrap_or(0));
        (first as f32 / DOTS, last as f32 / DOTS)
    };
    let ((left, right), (top, bottom)) =
        (bounds(&|place| place % now.width), bounds(&|place| place / now.width));
    let dots = before.dots.iter().zip(&now.dots).flat_map(|(before, now)| match before.cmp(now) {
        std::cmp::Ordering::Less if now - before >= SHADE => [200, 40, 40],
        std::cmp::Ordering::Greater if before - now >= SHADE => [30, 80, 200],
        // What is as it was stays, faintly.
        _ => [WHITE * 17 - (WHITE - now) * 6; 3],
    });
    let dots: Vec<u8> = dots.collect();
    let png = written(now.width, now.height, png::ColorType::Rgb, png::BitDepth::Eight, &dots);
    fs::write(&difference, png).unwrap();
    Some(format!(
        "{name}: {} dots differ, {left:.1} to {right:.1} mm from the left, {top:.1} to {bottom:.1} mm from the top: {}",
        places.len(),
        difference.display(),
    ))
}
