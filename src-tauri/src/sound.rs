//! Four sounds, made of tones: counted, undone, attention, error. No sound card is silence, not an error.

use std::{
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use letterdesk_desk::view::{DeviceSettings, LOUDEST};
use rodio::{
    DeviceSinkBuilder, MixerDeviceSink, Player,
    source::{SineWave, Source},
};
use serde::Deserialize;
use specta::Type;

/// What is heard. Each has its twin in colour, icon and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Sound {
    /// A letter was counted.
    Counted,
    /// One was taken back.
    Undone,
    /// Somebody has to look: a question, a letter to be put aside, a code read twice.
    Attention,
    /// Not counted.
    Error,
}

/// Loudness of a tone at the greatest volume, of 1.
const LOUDNESS: f32 = 0.4;

impl Sound {
    /// Hertz and milliseconds, one tone after another.
    fn tones(self) -> &'static [(f32, u64)] {
        match self {
            Sound::Counted => &[(880.0, 70)],
            Sound::Undone => &[(660.0, 60), (440.0, 80)],
            Sound::Attention => &[(523.0, 90), (523.0, 140)],
            Sound::Error => &[(196.0, 120), (147.0, 220)],
        }
    }
}

/// Plays a sound without waiting for it, as loud as is set; nothing while sounds are off.
pub(crate) fn play(sound: Sound, settings: &DeviceSettings) {
    static PLAYER: OnceLock<mpsc::Sender<(Sound, f32)>> = OnceLock::new();
    if !settings.sound {
        return;
    }
    let player = PLAYER.get_or_init(|| {
        let (sender, sounds) = mpsc::channel();
        thread::spawn(move || listen(&sounds));
        sender
    });
    // The listener lives as long as the program.
    let _ = player.send((sound, loudness(settings.volume)));
}

/// Whether there is a sound card that plays.
pub(crate) fn is_there() -> bool {
    DeviceSinkBuilder::open_default_sink().is_ok()
}

/// An ear hears the square: half the volume is a quarter of the loudness.
fn loudness(volume: u8) -> f32 {
    let share = f32::from(volume.min(LOUDEST)) / f32::from(LOUDEST);
    LOUDNESS * share * share
}

/// Where sounds go, and whether it is gone: a headset may be pulled out, and another put in.
struct Output {
    player: Player,
    lost: Arc<AtomicBool>,
    _sink: MixerDeviceSink,
}

impl Output {
    fn open() -> Option<Output> {
        let lost = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&lost);
        let device = DeviceSinkBuilder::from_default_device().ok()?;
        let device = device.with_error_callback(move |_| told.store(true, Ordering::Relaxed));
        let mut sink = device.open_sink_or_fallback().ok()?;
        sink.log_on_drop(false);
        Some(Output { player: Player::connect_new(sink.mixer()), lost, _sink: sink })
    }
}

fn listen(sounds: &mpsc::Receiver<(Sound, f32)>) {
    let mut output: Option<Output> = None;
    while let Ok((sound, loudness)) = sounds.recv() {
        output = output.filter(|output| !output.lost.load(Ordering::Relaxed)).or_else(Output::open);
        let Some(Output { player, .. }) = &output else { continue };
        for (hertz, milliseconds) in sound.tones() {
            let length = Duration::from_millis(*milliseconds);
            let tone = SineWave::new(*hertz).take_duration(length).amplify(loudness);
            player.append(tone.fade_in(Duration::from_millis(5)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_the_volume_is_heard_as_half() {
        assert!((loudness(LOUDEST) - LOUDNESS).abs() < f32::EPSILON);
        assert!((loudness(LOUDEST / 2) - LOUDNESS / 4.0).abs() < 0.001);
    }
}
