//! Every kind of paper looks as it looked when somebody last approved it: pictures under `tests/golden/`, which
//! `cargo xtask golden` writes anew.

use std::{collections::BTreeSet, fs, path::PathBuf};

use letterdesk_print::{CardFormat, CodeStamp, Postcards, make};
use letterdesk_tests::building::root;

use super::{
    papers::{self, post},
    picture::{DOTS, Picture, WHITE, written},
};

/// A dot that differs by fewer greys is the same: processors round shades differently.
const SHADE: u8 = 3;
/// Fewer dots than this are no change that an eye finds, unless one of them is a mark.
const SPECK: usize = 12;
/// A dot that differs by so many greys is ink that came or went. Measured: a full stop of 8 points changes one to two
/// dots, one of them by 8 greys at least.
const MARK: u8 = 5;

#[test]
fn golden_pages_are_unchanged() {
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

/// The dots that differ; none when they are no more than a speck.
fn differing(before: &Picture, now: &Picture) -> Vec<usize> {
    let by = |place: &usize| before.dots[*place].abs_diff(now.dots[*place]);
    let places: Vec<usize> = (0..now.dots.len()).filter(|place| by(place) >= SHADE).collect();
    let is_change = places.len() >= SPECK || places.iter().any(|place| by(place) >= MARK);
    if is_change { places } else { Vec::new() }
}

/// What differs, where on the page, and a picture of it: red is gone, blue is new.
fn changed(name: &str, before: &Picture, now: &Picture, difference: PathBuf) -> Option<String> {
    if (before.width, before.height) != (now.width, now.height) {
        let size = |picture: &Picture| format!("{} × {} dots", picture.width, picture.height);
        return Some(format!("{name}: was {}, is {}", size(before), size(now)));
    }
    let places = differing(before, now);
    if places.is_empty() {
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

#[test]
fn golden_comparison_notices_a_lost_full_stop() {
    // A postcard's sender is set in 7.5 points.
    let page = |sender: String| {
        let mut cards = post::postcard_backs(CardFormat::A6, CodeStamp::Printed);
        cards.people.truncate(1);
        let cards = Postcards { sender: vec![sender], ..cards };
        Picture::of_page(&make(&cards).unwrap().bytes, 0, DOTS)
    };
    // Letters before it move it between the dots of the picture.
    for letters in ["", "ж", "м", "о", "ш", "ю"] {
        let without = page(format!("Энск{letters}"));
        assert!(differing(&without, &page(format!("Энск{letters}"))).is_empty());
        for mark in [".", ","] {
            let with = page(format!("Энск{letters}{mark}"));
            assert!(!differing(&without, &with).is_empty(), "{mark:?} after {letters:?}");
        }
    }
}

#[test]
fn golden_comparison_allows_rounding_differences() {
    let page = |grey| Picture { width: 40, height: 1, dots: vec![grey; 40] };
    let spots = |grey, dots| {
        let mut page = page(WHITE);
        page.dots[..dots].fill(grey);
        page
    };
    for (now, expected, what) in [
        (page(WHITE + 1 - SHADE), 0, "every dot, a little"),
        (spots(WHITE - SHADE, SPECK - 1), 0, "a few dots, faintly"),
        (spots(WHITE - SHADE, SPECK), SPECK, "a faint line"),
        (spots(WHITE - MARK, 1), 1, "a mark"),
    ] {
        assert_eq!(differing(&page(WHITE), &now).len(), expected, "{what}");
    }
}
