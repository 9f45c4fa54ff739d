//! Four sounds, made of tones: counted, undone, attention, error. No sound card is silence, not an error.

use std::{
    sync::{OnceLock, mpsc},
    thread,
    time::Duration,
};

use rodio::{
    DeviceSinkBuilder, Player,
    source::{SineWave, Source},
};

/// What is heard. Each has its twin in colour, icon and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sound {
    Counted,
    Undone,
    Attention,
}

/// Loudness of a tone, of 1.
const LOUDNESS: f32 = 0.2;

impl Sound {
    /// Hertz and milliseconds, one tone after another.
    fn tones(self) -> &'static [(f32, u64)] {
        match self {
            Sound::Counted => &[(880.0, 70)],
            Sound::Undone => &[(660.0, 60), (440.0, 80)],
            Sound::Attention => &[(523.0, 90), (523.0, 140)],
        }
    }
}

/// Plays a sound without waiting for it.
pub(crate) fn play(sound: Sound) {
    static PLAYER: OnceLock<mpsc::Sender<Sound>> = OnceLock::new();
    let player = PLAYER.get_or_init(|| {
        let (sender, sounds) = mpsc::channel();
        thread::spawn(move || listen(&sounds));
        sender
    });
    // Without a sound card nobody listens.
    let _ = player.send(sound);
}

fn listen(sounds: &mpsc::Receiver<Sound>) {
    let Ok(sink) = DeviceSinkBuilder::open_default_sink() else { return };
    let player = Player::connect_new(sink.mixer());
    while let Ok(sound) = sounds.recv() {
        for (hertz, milliseconds) in sound.tones() {
            let length = Duration::from_millis(*milliseconds);
            let tone = SineWave::new(*hertz).take_duration(length).amplify(LOUDNESS);
            player.append(tone.fade_in(Duration::from_millis(5)));
        }
    }
}
