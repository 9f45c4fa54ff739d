//! What inputs begin as: the files of the tests, and cells as lists have them.

use std::{fs, path::Path};

/// Every list of the tests: families, fixtures, cells that hold several things, what keepers write, and the hostile ones.
pub fn lists() -> Vec<Vec<u8>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let of = |folder: &str| {
        let mut paths: Vec<_> =
            fs::read_dir(tests.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap())
    };
    ["families", "fixtures", "cells", "keepers", "corpus"].into_iter().flat_map(of).collect()
}

/// Every cell of the lists that are text, one an input.
pub fn cells() -> Vec<Vec<u8>> {
    let mut cells: Vec<Vec<u8>> = lists()
        .iter()
        .filter_map(|list| std::str::from_utf8(list).ok())
        .flat_map(|list| list.split([';', ',', '\t', '\n']))
        .map(|cell| cell.trim().as_bytes().to_vec())
        .filter(|cell| !cell.is_empty())
        .collect();
    cells.sort();
    cells.dedup();
    cells
}

/// Places as lists write them, a line each, alone and with their addresses.
pub fn facilities() -> Vec<Vec<u8>> {
    let texts = [
        include_str!("../../tests/facilities.txt"),
        include_str!("../../tests/cells/addr-parts.csv"),
        include_str!("../../tests/cells/belarus.csv"),
        include_str!("../../tests/cells/six-digits.csv"),
        include_str!("../../tests/cells/two-places.csv"),
    ];
    texts.into_iter().flat_map(lines).collect()
}

/// Dates in every style that was met.
pub fn dates() -> Vec<Vec<u8>> {
    lines(
        "06.05.1970\n6/5/70\n1970-05-06\n06-05-1970\n6 мая 1970 г.\n6 мая 1970 года\nMay 6, 1970\n1970\n1970 г. р.\n\
         25694\n25694.5\nмай 1970\n06.05.1970 (55 лет)\n1970-05-06T00:00:00\n06.05.70 г. рожд.\n29.02.1970\nXX.05.1970",
    )
}

/// Names as lists write them.
pub fn names() -> Vec<Vec<u8>> {
    lines(
        "Окунев-Бархатный Лаврентий Капитонович\nОКУНЕВ Лаврентий К.\nЛ. К. Окунев\nЛаврентий Окунев\n\
         Окунев Лаврентий Капитонович, 06.05.1970 г. р.\nОкунев Л.К. (1970)\nМамедов Рашид Алиоглы\nИбн Али Хасан\n\
         Ли\nаноним\nОкунева (Бархатная) Агния Апполинариевна\nOkunev Lavrenty\nЗаключённый № 5\n*Окунев Л. К.",
    )
}

fn lines(text: &str) -> Vec<Vec<u8>> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.as_bytes().to_vec()).collect()
}
