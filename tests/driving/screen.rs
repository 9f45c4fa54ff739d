//! What stands on the sandbox's screen, pixel by pixel. A driver's own pictures wait for a frame that may never come.

use std::{fs, path::Path, time::Duration};

use super::Window;

/// So long nothing on the screen has changed, when a picture is taken.
const STILL: Duration = Duration::from_millis(200);

/// A picture: width, height, and red, green, blue and alpha of each pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes a pixel.
    pub pixels: Vec<u8>,
}

impl Window {
    /// The window's page as it stands on the screen, once it stands still. The window is maximised: its page ends where
    /// the screen ends, and above it is the title that the window manager draws.
    pub async fn picture(&self) -> Picture {
        // At another scale a pixel of the page is not one of the screen; the page is as wide as the screen.
        let share = self.driver.execute("return innerHeight / innerWidth", Vec::new()).await.unwrap();
        let share: f64 = share.convert().unwrap();
        let mut before = fs::read(&self.screen).unwrap();
        loop {
            tokio::time::sleep(STILL).await;
            let now = fs::read(&self.screen).unwrap();
            if now == before {
                return lower(&read(&self.screen, &now), share);
            }
            before = now;
        }
    }
}

/// The lowest rows of a picture, in this share of its width.
fn lower(picture: &Picture, share: f64) -> Picture {
    let height = ((f64::from(picture.width) * share).round() as u32).min(picture.height);
    let above = (picture.height - height) as usize * picture.width as usize * 4;
    Picture { width: picture.width, height, pixels: picture.pixels[above..].to_vec() }
}

/// Reads a frame buffer as Xvfb keeps it: an X window dump (XWD, version 7) of 32 bits a pixel, blue first.
fn read(path: &Path, file: &[u8]) -> Picture {
    let header = |place: usize| u32::from_be_bytes(file[place * 4..place * 4 + 4].try_into().unwrap());
    let (size, version, width, height, line) = (header(0), header(1), header(4), header(5), header(12));
    assert_eq!((version, header(11)), (7, 32), "{} is no frame buffer that we can read", path.display());
    let colours = header(19) * 12;
    let rows = file[(size + colours) as usize..].chunks_exact(line as usize).take(height as usize);
    let pixels = rows.flat_map(|row| row[..width as usize * 4].chunks_exact(4));
    let pixels = pixels.flat_map(|pixel| [pixel[2], pixel[1], pixel[0], 255]).collect();
    Picture { width, height, pixels }
}
