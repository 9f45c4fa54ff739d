## The window's frame

frame-brand = Letterdesk
frame-nav = Screens
# $scale is in percent
frame-scale = Scale { $scale }%
screen-evenings = Evenings
screen-list = People
screen-printing = Print
screen-intake = Desk
screen-closing = Closing
screen-settings = Settings
foot-sound-on = Sound on
foot-sound-off = Sound off
foot-no-network = No network
foot-sample = Sample evening: all people and addresses are invented, nothing stays on the disk.
foot-lock = Lock
foot-keys = Keyboard shortcuts
lock-soon = { $seconds_n ->
    [one] The vault will be locked in { $seconds } second: the program has not been used for long. To keep it open, move the mouse or press Shift.
   *[other] The vault will be locked in { $seconds } seconds: the program has not been used for long. To keep it open, move the mouse or press Shift.
}
word-close = Close
word-cancel = Cancel
word-save = Save
word-back = Back
word-next = Next
word-undo = Undo
word-change = Edit
word-copy = Copy
word-copied = Copied
word-show-all = Clear filters
word-loading = Loading…
word-stop = Stop
word-no-answer = The program does not answer. Close the window and open it again: everything counted is saved.
action-go_evenings = Go to Evenings
action-go_prisoners = Go to People
action-retry = Try again
number-short = No. { $number }

## Before a vault is open

start-title = The desk for an evening of letters
start-lead = Who can be written to, addresses on paper, letters counted as they come in, and a total you can defend. On this computer, without a network, under your passphrase.
start-create = Create a vault
start-create-about = An encrypted folder for the list, the evenings and the counts. Nobody opens it without the passphrase.
start-copy-here = Copy to this computer
start-sample = Look at a sample evening
start-sample-about = No passphrase. Everybody in it is invented, and nothing stays when you close it.
start-language = Language
start-passphrase-title = Vault passphrase
start-passphrase-lead = Six random words: easy to remember, slow to guess. Write them on paper and keep it away from the laptop.
start-passphrase-words = Six words
start-passphrase-other = New words
start-passphrase-own = Choose my own
start-passphrase-field = Passphrase
start-passphrase-again = Repeat the passphrase
start-passphrase-differ = The passphrases do not match.
start-passphrase-type-words = Type these words
start-passphrase-type-words-hint = This checks that you wrote them down correctly.
start-passphrase-not-these = These are not yet the six words above.
start-rating = { $score_n ->
    [0] Guessed at once. Make it longer.
    [1] Guessed quickly. Make it longer.
    [2] Weak. Add a word or two.
    [3] Almost. Add one more word.
   *[other] Strong.
}
start-rating-label = Passphrase strength
start-recovery-title = Recovery code
start-recovery-lead = If the passphrase is forgotten, only this code opens the vault. Print it or copy it by hand, and put it in a safe place.
start-recovery-code = Recovery code
start-recovery-save = Save recovery sheet (PDF)
start-recovery-saved = Recovery sheet saved: { $file }
start-recovery-file = Recovery code { $date }.pdf
start-recovery-kept = Passphrase and code are written down on paper
start-creating = Creating the vault…
start-finish = Create and open
start-step = Step { $step } of { $steps }
start-place = Folder: { $path }
start-place-change = Change…
start-place-field = Vault folder
start-place-hint = Full path, such as /media/usb/letterdesk. Leave empty for the default folder.
start-place-choose = Use this folder
start-unlock-title = The vault is locked
start-unlock-lead = Enter the passphrase or the recovery code.
start-unlock-field = Passphrase
start-unlock = Open
start-unlocking = Opening…
start-show = Show passphrase
start-resume = { $last ->
    [none] Resuming the evening of { $date }. No entries yet.
   *[other] Resuming the evening of { $date }. Last entry at { $last }, { $total_n ->
        [one] { $total } letter
       *[other] { $total } letters
    } in all.
}
start-mark-above = LETTER EVENING
start-mark-below = NO NETWORK

## Before what is not saved is left.

unsaved-title = There are unsaved changes
unsaved-text = If you do not save them, they are lost.
unsaved-discard = Don’t save
unsaved-stay = Stay
close-title = Close the program? The evening is not over
close-text = Everything counted is saved. The evening stays open, and the program goes on from here.
close-yes = Close the program
close-no = Stay
