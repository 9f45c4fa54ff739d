# The command line: answers, help, errors that happen only here.

## Help

cli-help-usage = Usage: { $usage }
cli-help-commands = Commands
cli-help-arguments = What to give
cli-help-options = Options
cli-help-program = Letterdesk without a window: an evening of letters to political prisoners from the command line.
cli-help-init = Make a vault
cli-help-sample = Fill this vault with an invented evening: list, tonight's list, log
cli-help-inspect = Show what importing a file would do; nothing changes
cli-help-import = Import a list from a file (CSV, TSV, XLSX, ODS); the file itself stays as it is
cli-help-facilities = The directory of facilities
cli-help-facilities-list = Show the facilities
cli-help-facilities-import = Take in a directory of facilities: what is new, gaps, and what it says of postcodes
cli-help-facilities-show = One facility: who says which postcode
cli-help-facilities-settle = Decide which postcode is right, as of today
cli-help-prisoners = Show the list, or those who meet the conditions
cli-help-prisoner = One person of the list
cli-help-prisoner-set = Change fields: prisoner set 34 story=physicist doubt="a letter came back"
cli-help-prisoner-history = What changed on a record, when, from which file
cli-help-prisoner-photo = Take a photo: PNG, JPEG or WebP
cli-help-prisoner-merge = Two records that are one person: prisoner merge 34 into 12 keeps 12
cli-help-prisoner-unmerge = Part a record from the one it was merged into
cli-help-prisoner-duplicates = Records that may be one person
cli-help-names = Names in the dative: one name a line on standard input, no vault needed
cli-help-evening = Evenings and tonight's list
cli-help-evening-new = Make an evening and take people of the list into it
cli-help-evening-list = Show all evenings
cli-help-evening-show = Show an evening and its list
cli-help-evening-open = Begin taking letters in
cli-help-evening-lineup = Tonight's list
cli-help-evening-lineup-add = Add people; they get the next free numbers
cli-help-evening-lineup-remove = Take out those who have no letters
cli-help-print = Write a PDF: sheets (address slips), postcards (postcard backs), envelopes, labels, cards (table cards), rules (how to write), list (tonight's list), posters, tally (counting on paper), piles (cover slips for piles), register (what goes to the post office), report
cli-help-printed = Show what was printed for an evening, the newest first
cli-help-calibrate = A printer's correction: the sheet to measure (-o), what was measured (--measured), what is known (without arguments)
cli-help-tally = Count letters: one request a line on standard input, one answer a line on standard output
cli-help-guests = Note how many guests there are: the whole number or more
cli-help-counts = Show how many letters each person has
cli-help-log = Show the log, oldest entries first
cli-help-close = Close the evening
cli-help-amend = Amend a closed evening
cli-help-sentence = The closing line: line 1 all kinds together, line 2 by kinds where there are several
cli-help-report = Write the report: PDF, XLSX or CSV, by the file's ending
cli-help-export = Write a table: list, evening (tonight's list) or corrections (what was mended by hand since an import)
cli-help-verify = Check the database, the log's chain and the sums
cli-help-backup = Make a checked copy of the vault

cli-arg-vault = The vault's folder; otherwise LETTERDESK_VAULT or the system's data folder
cli-arg-passphrase-file = A file with the passphrase in its first line; otherwise LETTERDESK_PASSPHRASE or a prompt
cli-arg-json = Answer with one JSON document
cli-arg-lang = Language of answers and papers; otherwise the system's
cli-arg-help = Show this help
cli-arg-version = Show the program's version
cli-arg-init-work-factor = Cost of guessing the passphrase: each step doubles it; 18 unless told
cli-arg-init-generate = Make up a passphrase of six words and show it
cli-arg-sample-prisoners = How many people; 77 unless told
cli-arg-sample-letters = How many letters; 337 unless told
cli-arg-sample-seed = Another number gives another evening; 1 unless told
cli-arg-inspect-file = The list file; - for a table on standard input
cli-arg-inspect-map = Which field is in which column: name=ФИО or name=3; may be repeated
cli-arg-inspect-encoding = Encoding of the text, such as windows-1251
cli-arg-inspect-separator = What separates columns: one character or tab
cli-arg-inspect-sheet = The workbook's sheet, by name
cli-arg-inspect-header-row = The line of the header row, from 1
cli-arg-inspect-dates = Order of day and month, where a column cannot settle it
cli-arg-import-file = The list file; - for a table on standard input
cli-arg-import-map = Which field is in which column: name=ФИО or name=3; may be repeated
cli-arg-import-encoding = Encoding of the text, such as windows-1251
cli-arg-import-separator = What separates columns: one character or tab
cli-arg-import-sheet = The workbook's sheet, by name
cli-arg-import-header-row = The line of the header row, from 1
cli-arg-import-dates = Order of day and month, where a column cannot settle it
cli-arg-import-only = Take only such rows: new, moved, freed, changed, conflicting
cli-arg-prisoners-search = Name, facility, tag: in any order, Latin spelling will do
cli-arg-prisoners-tag = Only those with this tag
cli-arg-prisoners-birthdays = Only those with a birthday in so many days, such as 7..45
cli-arg-prisoners-held = Only those for whom nothing is printed now
cli-arg-prisoners-never-written = Only those never written to
cli-arg-prisoners-few = Only those with fewer than five letters over all evenings
cli-arg-prisoners-facility = Only those held in the facility with this ID of facilities list
cli-arg-prisoners-address = Only those whose address is confirmed, old, in_doubt or missing
cli-arg-prisoner-set-id = The row's ID that prisoners shows
cli-arg-prisoner-set-fields = A field and its new value; an empty value clears it
cli-arg-prisoner-history-id = The row's ID that prisoners shows
cli-arg-prisoner-photo-id = The row's ID that prisoners shows
cli-arg-prisoner-photo-file = The picture's file
cli-arg-prisoner-merge-from = The record that goes into the other
cli-arg-prisoner-merge-word = The word "into"
cli-arg-prisoner-merge-into = The record that stays
cli-arg-prisoner-unmerge-id = The ID of the record that was merged
cli-arg-facilities-import-file = CSV, TSV or XLSX
cli-arg-facilities-show-id = The facility's ID that facilities list shows
cli-arg-facilities-settle-id = The facility's ID that facilities list shows
cli-arg-facilities-settle-postcode = Six digits
cli-arg-evening-new-title = The evening's title
cli-arg-evening-new-date = Its date: 2026-01-29
cli-arg-evening-new-place = Where it takes place
cli-arg-evening-new-city = The city; otherwise the vault's setting
cli-arg-evening-new-theme = The evening's theme
cli-arg-evening-new-goal = How many letters we hope for
cli-arg-evening-new-floor = Fewer letters than this are few; 5 unless told
cli-arg-evening-new-all = Take everybody on the list
cli-arg-evening-new-tag = Take everybody with this tag
cli-arg-evening-new-ids = Take those whose row IDs are in the file, one a line
cli-arg-evening-show-which = The evening's number, uuid or part of its title
cli-arg-evening-show-evening = The same as an option
cli-arg-evening-open-which = The evening's number, uuid or part of its title
cli-arg-evening-open-evening = The same as an option
cli-arg-evening-lineup-add-ids = Row IDs that prisoners shows
cli-arg-evening-lineup-add-evening = The evening's number, uuid or part of its title
cli-arg-evening-lineup-remove-numbers = Numbers on this evening's list
cli-arg-evening-lineup-remove-evening = The evening's number, uuid or part of its title
cli-arg-print-kind = sheets, postcards, envelopes, labels, cards, rules, posters, tally, piles, register, list or report
cli-arg-print-output = The PDF file to write
cli-arg-print-evening = The evening's number, uuid or part of its title; otherwise the open or the next one
cli-arg-print-only = Only these numbers
cli-arg-print-paper = Paper: posters a4 or a3; rules a4 or a5; postcards a6 (one each) or a4 (four); envelopes c6, dl, c5; labels L7160, 3474, 70x42.3 and others
cli-arg-print-up = Postcards on a sheet: 1 or 4
cli-arg-print-start = The label to begin with on a sheet begun before
cli-arg-print-grid = Other labels: columns x rows, then label, margins and pitch in millimetres
cli-arg-print-copies = Copies for each person; 1 unless told
cli-arg-print-collate = Copies as whole sets: everybody once, then everybody again
cli-arg-print-large = In large print
cli-arg-print-public = For guests and the public: slips without number and barcode, the report without those who got no letter
cli-arg-print-order = Order of a list: number, surname, facility or theme
cli-arg-print-no-stamp = Without the code stamp
cli-arg-print-feed = How an envelope is fed: long (edge first), short, or back (short, turned the other way)
cli-arg-print-from-abroad = Posted outside Russia: with the country below the address, without the code stamp
cli-arg-print-case = The case on cards: nothing, line (one line) or detail
cli-arg-print-picture = A JPEG photograph for the picture side of postcards, printed duplex
cli-arg-print-flip = How the printer turns the sheet: short (on the short edge) or long
cli-arg-print-proof = Instead of postcards, a sheet that shows how the printer turns paper
cli-arg-print-poster = What the poster says: waiting (who waits for a letter) or total
cli-arg-print-registered = Registered mail: a line an item, with its weight and postal number
cli-arg-print-offset = Shift to the right and down in millimetres, such as 0.5,-1
cli-arg-print-include-held = Print this No. all the same, and why: 31="the sister confirmed the address"; may be repeated
cli-arg-print-tag = Only those with this tag
cli-arg-print-filter = Only those whom the saved filter of this name finds
cli-arg-print-whom = For whom: all, new (not printed yet), changed (since it was last printed)
cli-arg-print-rules-on-back = How to write, on the back of the slips; how the printer turns the sheet is told by --flip
cli-arg-print-printer = The printer whose measured error is undone (see calibrate)
cli-arg-printed-evening = The evening: its number, uuid or part of its title
cli-arg-calibrate-stock = What lies in the printer: a4, a4-landscape, a3, a5, a6, c6-long, c6-short, c6-back (dl and c5 likewise), or the labels' name
cli-arg-calibrate-printer = What you call the printer; with -o, the sheet as it is corrected, to see that it is right
cli-arg-calibrate-output = Where to write the sheet
cli-arg-calibrate-measured = What the ruler says, in millimetres: to the line that runs down, to the line that runs across, the length of the line across, the length of the line down
cli-arg-calibrate-forget = Forget this printer's correction for this stock
cli-arg-tally-evening = The evening's number, uuid or part of its title; only the open one can be counted
cli-arg-guests-guests = 118 for so many in all, +1 for one more
cli-arg-guests-evening = The evening's number, uuid or part of its title; only the open one
cli-arg-counts-evening = The evening's number, uuid or part of its title
cli-arg-log-last = Only so many of the last entries
cli-arg-log-evening = The evening's number, uuid or part of its title
cli-arg-close-recount = The recount: a file with number, quantity in the box and, where needed, kind on each line; without it the evening is closed without a recount
cli-arg-close-accept = Which is right where log and box differ: ledger or recount
cli-arg-close-reason = Why it was decided so
cli-arg-close-evening = The evening's number, uuid or part of its title; only the open one
cli-arg-amend-number = The person's number in this evening
cli-arg-amend-n = By how many: +2 or -1
cli-arg-amend-reason = Why: it stands in every later report
cli-arg-amend-evening = The evening's number, uuid or part of its title; otherwise the newest closed one
cli-arg-sentence-evening = The evening's number, uuid or part of its title
cli-arg-report-output = A file name that ends in .pdf, .xlsx or .csv
cli-arg-report-evening = The evening's number, uuid or part of its title
cli-arg-export-what = list, evening or corrections
cli-arg-export-output = A file name that ends in .csv or .xlsx
cli-arg-export-since = The import after which corrections are looked for, by its number; otherwise the newest
cli-arg-export-evening = The evening's number, uuid or part of its title; otherwise the open, the next or the last one
cli-arg-verify-anchor = The code of a printed report: whether the log has it
cli-arg-verify-evening = The evening's number, uuid or part of its title
cli-arg-backup-dir = The folder to put the copy into

## Questions and progress

cli-passphrase = Passphrase of the vault:
cli-passphrase-again = The same passphrase again:
cli-progress-unlock = Opening the vault…
cli-progress-init = Making the vault…
cli-progress-sample = Inventing an evening…
cli-progress-read = Reading the file…
cli-progress-import = Importing the list…
cli-progress-print = Preparing the document…
cli-progress-export = Writing the table…
cli-progress-backup = Copying and checking the copy…

## Answers

cli-init-done = The vault is made: { $vault }
cli-init-passphrase = Passphrase: { $passphrase }. Write it down: it cannot be shown again.
cli-init-recovery = Recovery code: { $code }. Keep it on paper, apart from the laptop: without passphrase and code nothing can be opened.
cli-sample-done =
    { $letters_n ->
        [one] The invented evening "{ $title }" ({ $evening }) is open, people with letters: { $people }. The log has { $letters } letter.
       *[other] The invented evening "{ $title }" ({ $evening }) is open, people with letters: { $people }. The log has { $letters } letters.
    }
cli-inspect-text = { $file }: encoding { $encoding }, separator "{ $separator }", headers in row { $row }
cli-inspect-workbook = { $file }: sheet "{ $sheet }", headers in row { $row }
cli-inspect-column = Column "{ $header }" → { $field }
cli-inspect-column-unknown = Column "{ $header }" is left out
cli-inspect-rows = Rows with people: { $count }
cli-inspect-new = New: { $count }
cli-inspect-moved = In another facility: { $count }
cli-inspect-freed = Free: { $count }
cli-inspect-changed = With other changes: { $count }
cli-inspect-same = Unchanged: { $count }
cli-inspect-conflicting = In question (same name, another year): { $count }
cli-inspect-absent = On the list but not in the file (nobody is removed): { $count }
cli-inspect-skipped = Rows that name nobody: { $count }
cli-inspect-ask-dates = Which is the day, which the month? { $examples }. Give --dates dmy or --dates mdy.
cli-import-done = Imported. New: { $added }, changed: { $changed }.
cli-other-layout = Nothing found; searching in the other keyboard layout: { $text }
cli-shown-of = { $shown } of { $total } shown
cli-held = Not printed: { $reason }
cli-evening-made = Evening { $evening } is made: "{ $title }", people: { $people }, held: { $held }.
cli-evening-opened = Letters can come in: "{ $title }" ({ $evening }), people: { $people }, held: { $held }.
cli-evening-heading = { $title }, { $date }: { $state }
cli-state-planned = planned
cli-state-open = open
cli-state-counting = being recounted
cli-state-closed = closed
cli-kind-letter = letter
cli-kind-postcard = postcard
cli-kind-handmade = handmade
cli-cause-count = counted
cli-cause-undo = undoes entry { $entry }
cli-cause-adjust = by the recount
cli-cause-amend = amendment
cli-cause-undone = { $cause }, undone
cli-print-done =
    { $pages_n ->
        [one] { $file }: { $pages } page, people: { $people }
       *[other] { $file }: { $pages } pages, people: { $people }
    }
cli-print-held = { $count } left out:
cli-print-unmeasured = The printer “{ $printer }” was not measured with this paper: there is no correction. To measure it: calibrate
cli-print-old = Printed, but the address was not checked for long:
cli-print-person = { "  " }No. { $number } { $name } — { $why }
cli-address-checked = checked { $date }
cli-address-never-checked = never checked
cli-guests =
    { $guests_n ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }
cli-counts-sum = Letters in all: { $total }, people with letters: { $people }, waiting for the first: { $waiting }, guests: { $guests }
cli-difference = No. { $number }: { $ledger } in the log, { $recount } in the box
cli-difference-ledger = { $difference } — the log stands. Reason: { $reason }
cli-difference-recount = { $difference } — the recount is taken. Reason: { $reason }
cli-closed-recounted = "{ $title }" is closed.
cli-closed-quickly = "{ $title }" is closed without a recount.
cli-amendment = Amended { $date }, No. { $number }: { $n }. Reason: { $reason }
cli-closed-head =
    { $entries_n ->
        [one] Log: { $entries } entry, code { $head }
       *[other] Log: { $entries } entries, code { $head }
    }
cli-report-done = Report written: { $file }
cli-export-done = Table written: { $file }
cli-verify-ok =
    { $entries_n ->
        [one] All is whole: { $entries } entry in the log, chain and sums agree.
       *[other] All is whole: { $entries } entries in the log, chain and sums agree.
    }
cli-verify-head = The log's code: { $head }
cli-verify-anchor = The log has { $head }: what was printed is unchanged.
cli-verify-versions = SQLite { $sqlite }, SQLCipher { $sqlcipher }
cli-backup-done = Copied and checked: { $file }

cli-facilities-imported = New: { $added }, changed: { $changed }, nothing new: { $same }
cli-facilities-now-disputed = Postcode in doubt, two sources disagree: { $facility }
cli-facilities-nameless = Line { $line }: names no facility
cli-facilities-unclear = Line { $line }: may be one of several facilities; left out
cli-facilities-claim = { $postcode } — { $source }, checked { $checked }
cli-facilities-decide = The sources disagree, so nothing is printed for those held there. Decide: facilities settle { $id } POSTCODE
cli-disputed = { " (in doubt)" }

cli-column-id = ID
cli-column-name = Name
cli-column-born = Born
cli-column-facility = Facility
cli-column-region = Region
cli-column-postcode = Postcode
cli-column-street = Address
cli-column-checked = Checked
cli-column-source = Source
cli-column-field = Field
cli-column-before = Before
cli-column-after = After
cli-column-letters = Letters
cli-column-held = Not printed
cli-column-number = No.
cli-column-evening = Evening
cli-column-date = Date
cli-column-state = State
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
error-passphrases_differ = The passphrases are not the same. No vault was made. Enter the passphrase again.
error-cannot_read = The file cannot be read: { $file }. Nothing was changed. Check the file's name and permissions.
error-cannot_write = Not written: { $file }. Check disk space, permissions and the file's name.
error-cannot_answer = The answer could not be written where it was sent. What was done is kept. Check the disk space and repeat.
error-bad_id_line = { $file }, line { $line }: "{ $text }" is not a row ID. Nothing was changed. Leave one ID a line.
error-unknown_column = The file has no column "{ $column }". Nothing was imported. See the columns with inspect.
error-evening_not_under_way = "{ $title }" is not the open evening. Nothing was changed. Leave --evening out, or open that evening.
error-recount_differs = Log and box differ. { $list }. The evening is not closed and takes letters. Count again, or give --accept ledger|recount and --reason.
error-bad_request = This is no request: "{ $text }". Not counted. Enter a number (12, 12*5, 12 postcard), undo or redo.
error-bad_uid = "{ $text }" will not do as an entry's uid. Not counted. It must be a random UUID of version 4.
error-unknown_command = There is no command "{ $what }". Nothing was done. For the commands: letterdesk-cli --help.
error-missing_command = A command is missing. Nothing was done. For the commands: letterdesk-cli --help.
error-unknown_option = There is no option "{ $what }" here. Nothing was done. See --help.
error-missing_argument = Missing: { $what }. Nothing was done. See --help.
error-bad_argument =
    "{ $value }" does not fit { $what }. Nothing was done. { $allowed ->
        [none] See --help.
       *[words] Possible: { $allowed }.
    }
error-not_for_kind = Only { $kinds } have { $what }. Nothing was done. Leave it out, or choose another paper.
error-arguments_conflict = { $what } and { $with } exclude each other. Nothing was done. Leave one of them out.
error-bad_usage = The command is not written right. Nothing was done. See --help.
error-broken = A mistake in the program ({ $where }). What was counted is kept. Repeat the command and report this place.

## Printers and the print log

cli-calibrate-sheet = { $file }: print it at 100 %, measure it and give the four figures to --measured.
cli-calibrate-none = No printer was measured yet. Print the sheet: calibrate a4 -o sheet.pdf
cli-calibrate-known =
    { $printer } · { $stock }: shift { $aside } mm to the { $side ->
        [left] left
       *[right] right
    } and { $lower } mm { $level ->
        [up] up
       *[down] down
    }; drift { $across } % across, { $along } % down; measured { $date }
cli-printed-none = Nothing was printed for this evening yet.
cli-printed-line =
    { $at } · { $kind } · { $pages_n ->
        [one] { $pages } page
       *[other] { $pages } pages
    } · { $people_n ->
        [one] { $people } recipient
       *[other] { $people } recipients
    }
