# The command line: answers, help, errors that happen only here.

## Help

cli-help-usage = Usage: { $usage }
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-program = Letterdesk without a window: an evening of letters to political prisoners from the command line.
cli-help-init = Create a vault
cli-help-sample = Fill this vault with an invented evening: list, tonight’s list, log
cli-help-inspect = Show what importing a file would do; nothing changes
cli-help-import = Import a list from a file (CSV, TSV, XLSX, ODS); the file itself stays as it is
cli-help-imports = What was imported, and undoing an import
cli-help-imports-list = Show every import: what it changed, and why it cannot be undone
cli-help-imports-show = One import: whom and what it changed, by name
cli-help-imports-undo = Undo an import as a whole; where something stands on it, say what
cli-help-facilities = The directory of facilities
cli-help-facilities-list = Show the facilities
cli-help-facilities-import = Import a directory of facilities: new ones, and what it says of those known
cli-help-facilities-show = One facility: who says what of its address
cli-help-facilities-settle = Decide which postcode or street is right, as of today
cli-help-facilities-open = Words of lists that do not tell which facility they mean
cli-help-facilities-answer = Answer which facility words mean: for everybody at once and for lists to come
cli-help-prisoners = Show the list, or those who meet the conditions
cli-help-prisoner = One person of the list
cli-help-prisoner-set = Change fields: prisoner set 34 story=physicist doubt="a letter came back"
cli-help-prisoner-history = What changed on a record, when, from which file
cli-help-prisoner-photo = Add a photo: PNG, JPEG or WebP
cli-help-prisoner-merge = Merge two records of one person: prisoner merge 34 into 12 keeps 12
cli-help-prisoner-unmerge = Unmerge a record from the one it was merged into
cli-help-prisoner-remove = Remove people from the list: prisoner remove 34 35 --yes. Nothing is left of those never written to; of the others, the name and the letters in the results of past evenings
cli-help-prisoner-duplicates = Duplicates: records that may be of one person
cli-help-names = Names in the dative: one name per line on standard input, no vault needed
cli-help-evening = Evenings and tonight’s list
cli-help-evening-new = Create an evening and put people on the list into it
cli-help-evening-list = Show all evenings
cli-help-evening-show = Show an evening and its list
cli-help-evening-open = Start accepting letters
cli-help-evening-remove = Remove an evening whose log never had an entry
cli-help-evening-lineup = Tonight’s list
cli-help-evening-lineup-add = Add people; they get the next free numbers
cli-help-evening-lineup-new = Add somebody on no list, whom a guest brings; no mail is printed before their address is checked
cli-help-evening-lineup-remove = Remove those who have no letters
cli-help-print = Write a PDF: slips (address slips), postcards (postcard backs), envelopes, labels, cards (table cards), rules (letter guidelines), list (tonight’s list), posters, signs (signs, the Desk in brief, a lined sheet, thanks), tally (paper tally sheet), piles (bundle cover slips), register (lists for the post office; as a table when the file is *.xlsx), report
cli-help-printed = Show what was printed for an evening, the newest first
cli-help-calibrate = Printer correction: the sheet to measure (-o), what was measured (--measured), what is known (without arguments)
cli-help-tally = Count letters: one request per line on standard input, one answer per line on standard output. Requests: 12, 12*5 postcard, undo, undo ENTRY, redo, move ENTRY NUMBER
cli-help-guests = Set how many guests there are, or add to the number
cli-help-slips = Give a slip to a guest or take one back; without a number, how many are at the tables
cli-help-counts = Show how many letters each person has
cli-help-log = Show the log, oldest entries first
cli-help-close = Close the evening
cli-help-amend = Amend a closed evening
cli-help-remove-copy = Remove a copy that a closing left
cli-help-sentence = The closing line: line 1 all kinds together, line 2 by kind where there are several
cli-help-report = Write the report: PDF, XLSX or CSV, by the file extension
cli-help-export = Export a table: list, evening (tonight’s list), corrections (what was corrected by hand since an import) or facilities (the directory)
cli-help-verify = Verify the database, the log’s chain and the totals
cli-help-copy-vault = Copy the vault without opening it: from a network folder to this computer
cli-help-passphrase = Change the passphrase of the vault and of its backups
cli-help-recovery-code = Make a new recovery code: the old sheet opens nothing any more
cli-help-second-keeper = Give a second keeper a passphrase, or take it away
cli-help-backup = Make a verified backup of the vault

cli-arg-vault = The vault’s folder; otherwise LETTERDESK_VAULT or the system’s data folder
cli-arg-passphrase-file = A file with the passphrase in its first line; otherwise LETTERDESK_PASSPHRASE or a prompt
cli-arg-json = Answer with one JSON document
cli-arg-lang = Language of answers and papers; otherwise the system’s
cli-arg-help = Show this help
cli-arg-version = Show the program’s version
cli-arg-init-work-factor = Cost of guessing the passphrase: each step doubles it; default 18
cli-arg-init-generate = Generate a passphrase of six words and show it
cli-arg-sample-prisoners = How many people; default 77
cli-arg-sample-letters = How many letters; default 337
cli-arg-sample-seed = Another number gives another evening; default 1
cli-arg-inspect-file = The list file; - for a table on standard input
cli-arg-inspect-map = Which field is in which column: name=ФИО or name=3; may be repeated
cli-arg-inspect-encoding = Encoding of the text, such as windows-1251
cli-arg-inspect-separator = Column separator: one character or tab
cli-arg-inspect-sheet = Workbook sheet, by name
cli-arg-inspect-header-row = The line of the header row, from 1
cli-arg-inspect-dates = Order of day and month, where a column cannot settle it
cli-arg-inspect-keeper = Whose list this is; remembered by its headers
cli-arg-inspect-date = The day that the list is of: 2026-01-21
cli-arg-inspect-with-hidden = Take hidden rows and columns of a workbook and what is struck through too
cli-arg-inspect-state = What a status means that the program does not know: on the run=released; clarifying where nobody knows; may be repeated, is remembered
cli-arg-import-file = The list file; - for a table on standard input
cli-arg-import-map = Which field is in which column: name=ФИО or name=3; may be repeated
cli-arg-import-encoding = Encoding of the text, such as windows-1251
cli-arg-import-separator = Column separator: one character or tab
cli-arg-import-sheet = Workbook sheet, by name
cli-arg-import-header-row = The line of the header row, from 1
cli-arg-import-dates = Order of day and month, where a column cannot settle it
cli-arg-import-keeper = Whose list this is; remembered by its headers
cli-arg-import-date = The day that the list is of: 2026-01-21; its addresses are verified as of that day
cli-arg-import-with-hidden = Take hidden rows and columns of a workbook and what is struck through too
cli-arg-import-state = What a status means that the program does not know: on the run=released; clarifying where nobody knows; may be repeated, is remembered
cli-arg-import-only = Import only such rows: new, moved, freed, changed, conflicting
cli-arg-prisoners-search = Name, facility, tag: in any order, Latin spelling will do
cli-arg-prisoners-tag = Only those with this tag
cli-arg-prisoners-birthdays = Only those with a birthday in so many days, such as 7..45
cli-arg-prisoners-held = Only those on hold, for whom nothing is printed now
cli-arg-prisoners-never-written = Only those never written to
cli-arg-prisoners-few = Only those with fewer than five letters over all evenings
cli-arg-prisoners-facility = Only those held in the facility with this ID of facilities list
cli-arg-prisoners-address = Only those whose address is confirmed, old, in_doubt or missing
cli-arg-prisoner-set-id = Record ID, as shown by prisoners
cli-arg-prisoner-set-fields = A field and its new value; an empty value clears it
cli-arg-prisoner-history-id = Record ID, as shown by prisoners
cli-arg-prisoner-photo-id = Record ID, as shown by prisoners
cli-arg-prisoner-photo-file = Picture file
cli-arg-prisoner-merge-from = The record that goes into the other
cli-arg-prisoner-merge-word = The word “into”
cli-arg-prisoner-merge-into = The record that stays
cli-arg-prisoner-unmerge-id = The ID of the record that was merged
cli-arg-prisoner-remove-ids = Record IDs, as shown by prisoners
cli-arg-prisoner-remove-yes = Remove; without it the command only says what would happen
cli-arg-imports-show-number = The import’s number, as shown by imports list
cli-arg-imports-undo-number = The import’s number, as shown by imports list
cli-arg-facilities-import-file = CSV, TSV, XLSX, ODS or an XML directory; a day in the file’s name dates what it says
cli-arg-facilities-show-id = Facility ID, as shown by facilities list
cli-arg-facilities-settle-id = Facility ID, as shown by facilities list
cli-arg-facilities-settle-value = The postcode, or street and house, as it is to be printed
cli-arg-facilities-settle-field = What is decided: postcode or street; postcode unless said
cli-arg-facilities-answer-words = The words of the list, as shown by facilities open
cli-arg-facilities-answer-facility = Facility ID, as shown by facilities list, or new for a new facility made of these words
cli-arg-evening-new-title = The evening’s title
cli-arg-evening-new-date = Its date: 2026-01-29
cli-arg-evening-new-place = Where it takes place
cli-arg-evening-new-city = The city; otherwise the vault’s setting
cli-arg-evening-new-theme = The evening’s theme
cli-arg-evening-new-goal = How many letters we hope for
cli-arg-evening-new-floor = Fewer letters than this are few; default 5
cli-arg-evening-new-sender = The return address, lines separated by \n; otherwise that of the settings
cli-arg-evening-new-all = Include everybody on the list
cli-arg-evening-new-tag = Include everybody with this tag
cli-arg-evening-new-ids = Include those whose record IDs are in the file, one per line
cli-arg-evening-show-which = The evening’s number, uuid or part of its title
cli-arg-evening-show-evening = The same as an option
cli-arg-evening-open-which = The evening’s number, uuid or part of its title
cli-arg-evening-open-evening = The same as an option
cli-arg-evening-remove-which = The evening’s number, uuid or part of its title
cli-arg-evening-remove-yes = Remove; without it the command only names the evening
cli-arg-evening-lineup-add-ids = Record IDs, as shown by prisoners
cli-arg-evening-lineup-add-evening = The evening’s number, uuid or part of its title
cli-arg-evening-lineup-new-name = Surname, given name, patronymic
cli-arg-evening-lineup-new-place = Where they are held, in the guest’s words
cli-arg-evening-lineup-new-birth-year = Year of birth, if known
cli-arg-evening-lineup-new-another = Another person than whoever has that name on the list
cli-arg-evening-lineup-new-evening = The evening’s number, uuid or part of its title
cli-arg-evening-lineup-remove-numbers = Numbers on this evening’s list
cli-arg-evening-lineup-remove-evening = The evening’s number, uuid or part of its title
cli-arg-print-kind = slips, postcards, envelopes, labels, cards, rules, posters, signs, tally, piles, register, list or report
cli-arg-print-output = The PDF file to write
cli-arg-print-evening = The evening’s number, uuid or part of its title; otherwise the open or the next one
cli-arg-print-only = Only these numbers
cli-arg-print-paper = Paper: posters and signs a4 or a3; rules a4, a5, a3 or a5x2 (two A5 on A4); postcards a6 (one each) or a4 (four); envelopes c6, dl, c5; labels L7160, 3474, 70x42.3 and others
cli-arg-print-up = Postcards on a sheet: 1 or 4
cli-arg-print-start = First free label on a sheet already begun
cli-arg-print-grid = Custom labels: columns x rows, then label, margins and pitch in millimetres
cli-arg-print-copies = Copies per person, 1 to 500; default 1
cli-arg-print-collate = Collated: everybody once, then everybody again
cli-arg-print-large = Large print
cli-arg-print-public = For guests and the public: slips without number and barcode, the report without those who got no letter
cli-arg-print-order = Order of a list: number, surname, facility or theme
cli-arg-print-no-stamp = Without the code stamp
cli-arg-print-feed = How an envelope is fed: long (edge first), short, or back (short edge, reversed)
cli-arg-print-from-abroad = Posted outside Russia: with the country below the address, unless it is the sender’s own; without the code stamp
cli-arg-print-case = The case on cards: nothing, line (one line) or detail
cli-arg-print-form = Table cards: flat (two a sheet, to be cut) or tent (one a sheet, to be folded)
cli-arg-print-picture = A JPEG photo for the picture side of postcards, printed duplex
cli-arg-print-flip = How the printer turns the sheet: short (on the short edge) or long
cli-arg-print-bleed = For a print shop: the picture fills the card and goes on 3 mm beyond its edge; one card a page
cli-arg-print-blank = Postcards with lines and no address; --copies says how many sheets
cli-arg-print-proof = Instead of postcards, a sheet that shows how the printer turns paper
cli-arg-print-poster = What the poster says: waiting (who is waiting for a letter), total, or door (what, when and where)
cli-arg-print-programme = The evening’s programme on the poster for the door, lines separated by semicolons, for example “19:00 Welcome; 21:00 Tea”
cli-arg-print-sign = Which sign: letters (“Letters go here”), slips (“Slips go here”), unsealed (“Do not seal”), stamps (“For stamps”), themes (themes and their numbers), crib (the Desk in brief), lines (a lined sheet), thanks (after the closing)
cli-arg-print-points = Where the arrow of a sign points: down, left or right
cli-arg-print-registered = Registered mail: a line per item, with its postal number
cli-arg-print-weight = Weight of one letter in the post’s lists, in grams; 0 leaves it to the counter. Usually 20
cli-arg-print-sheet = What to print for bundles: covers, bands (around them) or postage (how many stamps and envelopes)
cli-arg-print-offset = Offset to the right and down in millimetres, such as 0.5,-1
cli-arg-print-include-held = Print this No. anyway, and why: 31="the sister confirmed the address"; may be repeated
cli-arg-print-tag = Only those with this tag
cli-arg-print-filter = Only those whom the saved filter of this name finds
cli-arg-print-whom = For whom: all, new (not printed yet), changed (since last printed)
cli-arg-print-rules-on-back = Letter guidelines on the back of the slips; how the printer turns the sheet is told by --flip
cli-arg-print-cut = Which slips share a sheet: stacks (cut all sheets at once: piles 1–10, 11–20 …) or sheets (each sheet by itself: 1–8 on the first)
cli-arg-print-sending-on-back = How to send a letter oneself, on the back of the slips; how the printer turns the sheet is told by --flip
cli-arg-print-printer = Printer with a measured correction (see calibrate)
cli-arg-printed-evening = The evening: its number, uuid or part of its title
cli-arg-calibrate-stock = What is in the printer: a4, a4-landscape, a3, a5, a6, c6-long, c6-short, c6-back (dl and c5 likewise), or the name of the labels
cli-arg-calibrate-printer = Printer name; with -o, the sheet as corrected, to check it
cli-arg-calibrate-output = Where to write the sheet
cli-arg-calibrate-measured = What the ruler says, in millimetres: to the vertical line, to the horizontal line, length of the horizontal, length of the vertical
cli-arg-calibrate-forget = Delete this printer’s correction for this paper
cli-arg-tally-evening = The evening’s number, uuid or part of its title; only the open one can be counted
cli-arg-guests-guests = 118 for so many in all, +1 for one more
cli-arg-guests-evening = The evening’s number, uuid or part of its title; only the open one
cli-arg-slips-slip = The number, or the digits under the barcode: 12 is given, -12 came back without a letter
cli-arg-slips-evening = The evening’s number, uuid or part of its title; only the open one
cli-arg-counts-evening = The evening’s number, uuid or part of its title
cli-arg-log-last = Only so many of the last entries
cli-arg-log-evening = The evening’s number, uuid or part of its title
cli-arg-close-recount = The recount: a file with number, quantity and, where needed, kind on each line; without it the evening is closed without a recount
cli-arg-close-accept = Which is right where log and recount differ: ledger or recount
cli-arg-close-reason = Reason for the decision
cli-arg-close-evening = The evening’s number, uuid or part of its title; only the open one
cli-arg-amend-number = The person’s number in this evening
cli-arg-amend-n = By how many: +2 or -1
cli-arg-amend-reason = Why: it stands in every later report
cli-arg-amend-evening = The evening’s number, uuid or part of its title; otherwise the newest closed one
cli-arg-remove-copy-name = The copy’s name, as the evening’s result tells it
cli-arg-sentence-evening = The evening’s number, uuid or part of its title
cli-arg-report-output = A file name that ends in .pdf, .xlsx or .csv
cli-arg-report-evening = The evening’s number, uuid or part of its title
cli-arg-export-what = list, evening, corrections or facilities
cli-arg-export-output = A file name that ends in .csv or .xlsx
cli-arg-export-since = The import after which corrections are looked for, by its number; otherwise the newest
cli-arg-export-evening = The evening’s number, uuid or part of its title; otherwise the open, the next or the last one
cli-arg-verify-anchor = The verification code on a printed report, in groups or in one: whether anything has been changed since
cli-arg-verify-evening = The evening’s number, uuid or part of its title
cli-arg-copy-vault-dir = A folder on this computer that is not there yet
cli-arg-passphrase-new-passphrase-file = A file with the new passphrase in its first line; otherwise LETTERDESK_NEW_PASSPHRASE or a prompt
cli-arg-recovery-code-output = Save the sheet with the code (PDF); a sheet that is there is not overwritten
cli-arg-second-keeper-new-passphrase-file = A file with the second keeper’s passphrase in its first line; otherwise LETTERDESK_NEW_PASSPHRASE or a prompt
cli-arg-second-keeper-remove = Take the second keeper’s passphrase away
cli-arg-backup-dir = Folder for the backup

## Questions and progress

cli-passphrase = Passphrase of the vault:
cli-new-passphrase = New passphrase:
cli-new-passphrase-again = Repeat the new passphrase:
cli-passphrase-again = Repeat the passphrase:
cli-progress-unlock = Opening the vault…
cli-progress-init = Creating the vault…
cli-progress-sample = Inventing an evening…
cli-progress-read = Reading the file…
cli-progress-import = Importing the list…
cli-progress-print = Preparing the document…
cli-progress-export = Writing the table…
cli-progress-keys = Changing the keys of the vault and of its backups…
cli-progress-backup = Making and verifying the backup…

## Answers

cli-init-done = Vault created: { $vault }
cli-init-passphrase = Passphrase: { $passphrase }. Write it down: it cannot be shown again.
cli-init-recovery = Recovery code: { $code }. Keep it on paper, apart from the laptop: without passphrase and code nothing can be opened.
cli-sample-done =
    { $letters_n ->
        [one] The invented evening “{ $title }” ({ $evening }) is open, people with letters: { $people }. The log has { $letters } letter.
       *[other] The invented evening “{ $title }” ({ $evening }) is open, people with letters: { $people }. The log has { $letters } letters.
    }
cli-inspect-text = { $file }: encoding { $encoding }, separator “{ $separator }”, headers in row { $row }
cli-inspect-workbook = { $file }: sheet “{ $sheet }”, headers in row { $row }
cli-inspect-column = Column “{ $header }” → { $field }
cli-inspect-column-unknown = Column “{ $header }” is skipped
cli-inspect-rows = Rows with people: { $count }
cli-inspect-new = New: { $count }
cli-inspect-moved = In another facility: { $count }
cli-inspect-freed = Released: { $count }
cli-inspect-changed = With other changes: { $count }
cli-inspect-same = Unchanged: { $count }
cli-inspect-conflicting = Conflicts (same name, another year): { $count }
cli-inspect-absent = On the list but not in the file (nobody is removed): { $count }
cli-inspect-skipped = Rows without a name: { $count }
cli-inspect-ask-dates = Which is the day, which the month? { $examples }. Give --dates dmy or --dates mdy.
cli-import-done = Imported. New: { $added }, changed: { $changed }.
cli-other-layout = Nothing found; searching in the other keyboard layout: { $text }
cli-shown-of = { $shown } of { $total } shown
cli-held = On hold: { $reason }
cli-evening-made = Evening { $evening } created: “{ $title }”, people: { $people }, on hold: { $held }.
cli-evening-opened = Open for letters: “{ $title }” ({ $evening }), people: { $people }, on hold: { $held }.
cli-evening-to-remove = To be removed: evening { $evening }, “{ $title }”, people: { $people }. The code of its slips is never given again.
cli-evening-removed = Evening { $evening } removed: “{ $title }”.
cli-removal-gone = Gone for good, with all that is recorded of them: { $count }
cli-removal-kept = Off the list; the name and the letters stay in the results of past evenings: { $count }
cli-removal-staying = Cannot be removed now, their evening is under way: { $count }
cli-removal-not-yet = Nothing was removed: this is what --yes would do. A removal cannot be undone on the command line.
cli-removal-done = Removed. Earlier backups still have these records.
cli-evening-heading = { $title }, { $date }: { $state }
cli-cause-count = counted
cli-cause-undo = undoes entry { $entry }
cli-cause-move = moved from No. { $number }
cli-cause-adjust = by the recount
cli-cause-amend = amendment
cli-cause-undone = { $cause }, undone
cli-print-done =
    { $pages_n ->
        [one] { $file }: { $pages } page, people: { $people }
       *[other] { $file }: { $pages } pages, people: { $people }
    }
cli-print-held = { $count } on hold:
cli-print-unmeasured = The printer “{ $printer }” has not been measured with this paper: there is no correction. To measure it: calibrate
cli-print-old = Printed, but the address was not verified recently:
cli-print-shortened = Printed shorter than on the card, or it would not fit:
cli-print-respelled = The name is printed otherwise than on the card — our fonts lack its letters:
cli-print-person = { "  " }No. { $number } { $name } — { $why }
cli-address-checked = verified { $date }
cli-address-never-checked = never verified
cli-counts-sum = Letters in all: { $total }, people with letters: { $people }, waiting for the first: { $waiting }, guests: { $guests }
cli-difference = No. { $number }: { $ledger } in the log, { $recount } recounted
cli-difference-ledger = { $difference } — the log is right. Reason: { $reason }
cli-difference-recount = { $difference } — the recount is right. Reason: { $reason }
cli-closed-recounted = “{ $title }” is closed.
cli-closed-quickly = “{ $title }” is closed without a recount.
cli-amendment = Amendment { $date }, No. { $number }: { $n }. Reason: { $reason }
cli-copy-left = The copy { $copy } was not removed. It still tells the minute of each entry. If you do not need it: letterdesk-cli remove-copy { $copy }
cli-closed-head =
    { $entries_n ->
        [one] Verification code: { $head }, { $entries } entry in the log
       *[other] Verification code: { $head }, { $entries } entries in the log
    }
cli-print-table-done = Table written: { $file }
cli-report-done = Report written: { $file }
cli-export-done = Table written: { $file }
cli-verify-ok =
    { $entries_n ->
        [one] No problems found: { $entries } entry in the log, chain and totals agree.
       *[other] No problems found: { $entries } entries in the log, chain and totals agree.
    }
cli-verify-head = Verification code: { $head }
cli-verify-anchor = The verification code { $head } fits: log, closing and amendments are what was printed.
cli-verify-anchor-ledger = The log has the verification code { $head }: the entries up to it are unchanged. This code does not cover the closing, names or guests: an older version printed it, or the evening was not closed yet.
cli-verify-versions = SQLite { $sqlite }, SQLCipher { $sqlcipher }
# $vault: the new folder
cli-copy-vault-done = Vault copied: { $vault }. The old one is as it was, and so are its backups. From now on open only the new one.
cli-passphrase-changed =
    { $copies_n ->
        [0] The passphrase was changed.
        [one] The passphrase was changed; { $copies } backup beside the vault opens with it too.
       *[other] The passphrase was changed; { $copies } backups beside the vault open with it too.
    }
cli-recovery-code-changed =
    { $copies_n ->
        [0] The old recovery code does not open the vault any more.
        [one] The old recovery code opens neither the vault nor { $copies } backup beside it any more.
       *[other] The old recovery code opens neither the vault nor { $copies } backups beside it any more.
    }
cli-second-keeper-set =
    { $copies_n ->
        [0] The second keeper has a passphrase of their own.
        [one] The second keeper has a passphrase of their own; it opens { $copies } backup beside the vault too.
       *[other] The second keeper has a passphrase of their own; it opens { $copies } backups beside the vault too.
    }
cli-second-keeper-removed =
    { $copies_n ->
        [0] The second keeper’s passphrase opens nothing any more.
        [one] The second keeper’s passphrase opens neither the vault nor { $copies } backup beside it any more.
       *[other] The second keeper’s passphrase opens neither the vault nor { $copies } backups beside it any more.
    }
cli-keys-copy-left = The backup { $copy } opens as before: it has another passphrase, is damaged, or cannot be written.
cli-keys-elsewhere = Backups in other places open as before: make new ones there with the command backup.
cli-backup-done = Backup made and verified: { $file }

# $count: how many fields and records are as before
cli-imports-undone = The import is undone. As before: { $count }.
# $batch: the number for undoing it
cli-facilities-answered = The answer is saved. To undo it: imports undo { $batch }
cli-facilities-imported = New: { $added }, changed: { $changed }, unchanged: { $same }
cli-facilities-now-disputed = Address in doubt, sources disagree: { $facility }
cli-facilities-nameless = Line { $line }: no facility named
cli-facilities-claim = { $value } — { $source }, { $checked }
cli-facilities-claim-overruled = { $value } — { $source }, { $checked } (decided otherwise)
cli-facilities-open = Which facility? “{ $words }” — people: { $people } ({ $names })
cli-facilities-candidate = { "  " }{ $id } { $address }
cli-facilities-answer = Nothing is printed for them until this is answered. Answer: facilities answer WORDS ID — or new
cli-facilities-none-open = Every place is clear.
cli-inspect-open = Which facility? “{ $words }” — people: { $people }. Imported, but not printed until answered (facilities open).
cli-inspect-state = The program does not know the status “{ $words }” (rows: { $rows }). Say what it is: --state WORDS=released (or in_custody, in_transit, clarifying, died, abroad …)
cli-problem = Line { $line }: { $text }
cli-problem-of = Line { $line }, { $name }: { $text }
cli-facilities-decide = The sources disagree, so nothing is printed for those held there. Decide: facilities settle { $id } VALUE --field { $field }
cli-disputed = { " (in doubt)" }

cli-column-id = ID
cli-column-name = Name
cli-column-born = Born
cli-column-facility = Facility
cli-column-region = Region
cli-column-postcode = Postcode
cli-column-street = Address
cli-column-checked = Verified
cli-column-source = Source
cli-column-field = Field
cli-column-before = Before
cli-column-after = After
cli-column-letters = Letters
cli-column-held = Hold
cli-column-number = No.
cli-column-evening = Evening
cli-column-date = Date
cli-column-state = Status
cli-column-people = People
cli-column-title = Title
cli-column-of-kind-letter = letters
cli-column-of-kind-postcard = postcards
cli-column-of-kind-handmade = handmade
cli-column-entry = Entry
cli-column-at = Time
cli-column-n = How many
cli-column-kind = Kind
cli-column-cause = What it is

## Errors that happen only on the command line

error-no_passphrase = No passphrase was given, and there is nowhere to ask. The vault was not opened. Give --passphrase-file or LETTERDESK_PASSPHRASE.
error-passphrases_differ = The passphrases do not match. Nothing was created or changed. Enter the passphrase again.
error-sheet_exists = There is a file { $file } already; it may be the sheet of another vault. The code was not changed, and the file is whole. Name another file.
error-cannot_read = The file cannot be read: { $file }. Nothing was changed. Check the file’s name and permissions.
error-cannot_write = Not written: { $file }. Check disk space, permissions and the file’s name.
error-cannot_answer = The answer could not be written where it was sent. What was done is kept. Check the disk space and repeat.
error-bad_id_line = { $file }, line { $line }: “{ $text }” is not a record ID. Nothing was changed. Leave one ID per line.
error-unknown_column = The file has no column “{ $column }”. Nothing was imported. See the columns with inspect.
error-unknown_words = No open place has these words: “{ $words }”. Nothing was changed. See them with facilities open.
error-evening_not_under_way = “{ $title }” is not the open evening. Nothing was changed. Leave --evening out, or open that evening.
error-recount_differs = Log and recount differ. { $list }. The evening is not closed and accepts letters. Count again, or give --accept ledger|recount and --reason.
error-bad_request = This is not a request: “{ $text }”. Not counted. Enter a number (12, 12*5, 12 postcard), undo, redo, or move 338 15 (entry 338 to No. 15).
error-bad_uid = “{ $text }” cannot be an entry’s uid. Not counted. It must be a random UUID of version 4.
error-unknown_command = There is no command “{ $what }”. Nothing was done. For the commands: letterdesk-cli --help.
error-missing_command = A command is missing. Nothing was done. For the commands: letterdesk-cli --help.
error-unknown_option = There is no option “{ $what }” here. Nothing was done. See --help.
error-missing_argument = Missing: { $what }. Nothing was done. See --help.
error-bad_argument =
    “{ $value }” does not fit { $what }. Nothing was done. { $allowed ->
        [none] See --help.
       *[words] Allowed: { $allowed }.
    }
error-not_for_kind = Only { $kinds } have { $what }. Nothing was done. Leave it out, or choose another document.
error-arguments_conflict = { $what } and { $with } exclude each other. Nothing was done. Leave one of them out.
error-bad_usage = The command has a mistake in it. Nothing was done. See --help.
error-broken = Internal error ({ $where }). What was counted is kept. Repeat the command and report this place.

## Printers and the print log

cli-calibrate-sheet = { $file }: print it at 100 %, measure it and give the four figures to --measured.
cli-calibrate-none = No printer has been measured yet. Print the sheet: calibrate a4 -o sheet.pdf
cli-calibrate-known =
    { $printer } · { $stock }: offset { $aside } mm to the { $side ->
        [left] left
       *[right] right
    } and { $lower } mm { $level ->
        [up] up
       *[down] down
    }; scale { $across } % across, { $along } % down; measured { $date }
cli-printed-none = Nothing has been printed for this evening yet.
cli-printed-line =
    { $at } · { $kind } · { $pages_n ->
        [one] { $pages } page
       *[other] { $pages } pages
    } · { $people_n ->
        [one] { $people } recipient
       *[other] { $people } recipients
    }
