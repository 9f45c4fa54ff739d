# Settings.

settings-machine = This computer
settings-language = Language
settings-theme = Appearance
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-desk = The Desk on this computer
settings-sound = Sounds
settings-sound-none = There is no sound card, or it is in use: the program is silent. Whatever is heard is also seen on the screen.
settings-volume = Volume
settings-volume-of = { $volume } of { $loudest }
settings-sound-try = Listen
settings-sound-counted = Counted
settings-sound-undone = Undone
settings-sound-attention = Attention
settings-sound-error = Not counted
settings-type-anywhere = What is typed anywhere on the Desk goes to the box
settings-type-anywhere-hint = Without it letters, digits, “+” and “?” work in the box alone. A scanner is always heard.
settings-scanner = Check the scanner
settings-evening = New evening and papers
settings-sender = Return address
settings-sender-hint = Printed on postcards under “Sender”.
settings-city = City
settings-document-language = Document language
settings-fresh-days = Addresses expire after (days)
settings-fresh-days-hint = An expired address is still printed, with a warning.
settings-saved = Saved.
settings-vault = Vault
settings-lock = Lock
settings-verify = Verify log
settings-verified = No problems found. Entries: { $entries }. Verification code: { $head }.
settings-passphrase-change = Change passphrase
settings-passphrase-old = Current passphrase
settings-passphrase-new = New passphrase
settings-passphrase-hint = Six words are best. The database is not re-encrypted, only its key is.
settings-passphrase-changed = Passphrase changed.
settings-code-new = New recovery code
settings-code-make = Make a new code
settings-code-hint = The old sheet will open neither the vault nor the backups beside it any more.
settings-code-made = The new code is shown once. Print it or copy it by hand, and destroy the old sheet.
settings-code-kept = The code is written down
settings-keys-changed =
    { $copies_n ->
        [0] The vault opens the new way.
        [one] The vault and { $copies } backup beside it open the new way.
       *[other] The vault and { $copies } backups beside it open the new way.
    }
settings-keys-left = The backup { $copy } opens as before: it has another passphrase, is damaged, or cannot be written.
settings-keys-elsewhere = Backups in other places open as before: make new ones there.
settings-promises = What the program protects against
settings-protects = Protects
settings-protects-off = A computer that is off or locked tells nothing: list, addresses and counts are encrypted.
settings-protects-crash = A counted letter survives a crash, a power cut and a full disk.
settings-protects-guests = Of guests only their number is stored.
settings-protects-number = A total changed after the closing shows it.
settings-protects-network = The program does not use the network.
settings-protects-not = Does not protect
settings-protects-not-malware = Against malware already on the computer.
settings-protects-not-unlocked = When the computer is taken while open: the program locks itself after 15 minutes without a key or a click (60 during an evening) and when the computer sleeps.
settings-protects-not-weak = Against a weak passphrase.
settings-protects-not-paper = Printed papers and saved files.
settings-about = About
settings-version = Letterdesk { $version }
settings-licences = MIT or Apache-2.0. The PT and Golos fonts: SIL Open Font License.
settings-parts = SQLite { $sqlite }, SQLCipher { $sqlcipher }
settings-rules = Letter guidelines
settings-rules-lead = The guidelines are printed as a sheet of their own and on the back of slips; how to send a letter oneself, on the back of slips to take home. A heading is a line; its items below begin with a dash. An empty field restores our text.
settings-rules-text-ru = In Russian
settings-rules-text-en = In English
settings-rules-text-sending_ru = How to send a letter oneself, in Russian
settings-rules-text-sending_en = How to send a letter oneself, in English
settings-rules-source = Source of the guidelines
settings-rules-source-printed = Print the source on the sheet

## The check of a scanner.

scanner-title = Check of the scanner
scanner-lead = Scan a slip. Nothing is counted while this is open.
scanner-waiting = Waiting for a code…
# $number is a person’s number
scanner-works = The scanner works: the slip of No. { $number } was read. Nothing was counted.
scanner-reads = The scanner works, but this is no slip: the Desk would not count it. Scan a slip.
scanner-note-end = Nothing comes after the code. Slips are read all the same; it is safer to switch on Enter in the scanner (suffix CR).
scanner-note-prefix = The program takes off the signs before the code.
scanner-note-layout = Another keyboard layout is on. The scanner does not mind.
scanner-alt = The scanner types with Alt. Switch off its “ALT” mode.
scanner-hand = This looks typed by hand. Scan a slip; if it was the scanner, remove its delay between characters.
# $mean and $longest are milliseconds
scanner-slow = Too slow: { $mean } ms between keys on average, { $longest } ms at most. The code will be taken for typing. Remove the scanner’s delay between characters (inter-character delay: 0).
scanner-no-digits = There are no digits in the code. Scan a slip; if it was one, set the scanner to the USA keyboard.
scanner-suffix = Something comes after the code. Remove the scanner’s suffix; only Enter belongs there.
scanner-prefix = Too much comes before the code. Remove the scanner’s prefix.
scanner-short = The code is too short. Scan a slip.
scanner-no-end = This is no slip, and no Enter came after it: such a code is not heard. Scan a slip, or switch on Enter in the scanner (suffix CR).
scanner-fact-digits = Code
scanner-fact-prefix = Before the code
scanner-fact-end = After it
scanner-fact-gaps = Between keys
scanner-end-enter = Enter
scanner-end-tab = Tab
scanner-end-none = nothing
scanner-gaps = { $mean } ms on average, { $longest } ms at most
scanner-keys = Keys, and the milliseconds between them
