//! Lines to write on.

/// Where lines stand, from a first one down to the last that has room, in millimetres.
pub(crate) fn lines(first: f32, last: f32, pitch: f32) -> impl Iterator<Item = f32> {
    let count = ((last - first) / pitch + 0.001) as u16;
    (0..=count).map(move |line| first + f32::from(line) * pitch)
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_line_on_the_last_place_is_drawn_and_none_below() {
        let at = |last| lines(10.0, last, 7.5).collect::<Vec<_>>();
        assert_eq!(at(25.0), [10.0, 17.5, 25.0]);
        assert_eq!(at(32.4), [10.0, 17.5, 25.0]);
    }
}
