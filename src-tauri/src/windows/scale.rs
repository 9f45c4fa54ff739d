//! How large a window shows everything.

use tauri::WebviewWindow;

/// The steps, in percent.
const SCALES: [u16; 9] = [67, 80, 90, 100, 110, 125, 150, 175, 200];

/// What the keys ask for.
#[derive(Debug, Clone, Copy, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Zoom {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// As it was made.
    Reset,
}

impl Zoom {
    /// The scale after this one.
    pub(crate) fn after(self, scale: u16) -> u16 {
        let next = match self {
            Zoom::In => SCALES.into_iter().find(|step| *step > scale),
            Zoom::Out => SCALES.into_iter().rev().find(|step| *step < scale),
            Zoom::Reset => Some(100),
        };
        next.unwrap_or(scale)
    }
}

/// Shows everything in a window at this scale.
pub(crate) fn show(window: &WebviewWindow, scale: u16) {
    // A web view that refuses leaves it as it is, and the file may say anything.
    let scale = scale.clamp(SCALES[0], SCALES[SCALES.len() - 1]);
    let _ = window.set_zoom(f64::from(scale) / 100.0);
}

#[cfg(test)]
mod tests {
    use super::Zoom;

    #[test]
    fn the_scale_goes_up_and_down_to_its_ends_and_back() {
        assert_eq!([100, 125, 200].map(|scale| Zoom::In.after(scale)), [110, 150, 200]);
        assert_eq!([100, 120, 67].map(|scale| Zoom::Out.after(scale)), [90, 110, 67]);
        assert_eq!(Zoom::Reset.after(175), 100);
    }
}
