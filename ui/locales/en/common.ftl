### Words shared by the window, the command line and paper.
### Every $count has a twin $count_n: the bare number that picks the form; $count itself arrives already written.

app-name = Letterdesk
language-ru = Русский
language-en = English

yes = Yes
no = No
not-known = not known
nobody = nobody
nothing = nothing

## Dates. $day and $year are digits, $month is a word from month-….

date-long = { $day } { $month } { $year }
date-day-month = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Kinds of letters: one, several, and how many.

kind-letter = letter
kind-postcard = postcard
kind-handmade = handmade postcard
kinds-letter = letters
kinds-postcard = postcards
kinds-handmade = handmade postcards

letters-count =
    { $count_n ->
        [one] { $count } letter
       *[other] { $count } letters
    }
postcards-count =
    { $count_n ->
        [one] { $count } postcard
       *[other] { $count } postcards
    }
handmade-count =
    { $count_n ->
        [one] { $count } handmade postcard
       *[other] { $count } handmade postcards
    }

## How many of everything else.

recipients-count =
    { $count_n ->
        [one] { $count } recipient
       *[other] { $count } recipients
    }
prisoners-count =
    { $count_n ->
        [one] { $count } political prisoner
       *[other] { $count } political prisoners
    }
guests-count =
    { $count_n ->
        [one] { $count } guest
       *[other] { $count } guests
    }
evenings-count =
    { $count_n ->
        [one] { $count } evening
       *[other] { $count } evenings
    }
entries-count =
    { $count_n ->
        [one] { $count } entry
       *[other] { $count } entries
    }
pages-count =
    { $count_n ->
        [one] { $count } page
       *[other] { $count } pages
    }
rows-count =
    { $count_n ->
        [one] { $count } row
       *[other] { $count } rows
    }
days-count =
    { $count_n ->
        [one] { $count } day
       *[other] { $count } days
    }
minutes-count =
    { $count_n ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## The states of an evening.

evening-state-planned = being prepared
evening-state-open = taking letters
evening-state-counting = recount under way
evening-state-closed = closed

## Where the law has put a person.

custody-in_custody = in custody
custody-in_transit = in transit
custody-clarifying = being clarified
custody-house_arrest = house arrest
custody-ban_on_acts = a ban on certain acts
custody-on_their_word = not in custody
custody-at_the_front = at the front
custody-released = free
custody-died = no longer alive
custody-abroad = abroad
custody-asked_not_to_write = has asked not to be written to

## Why nothing is printed; stands after "left out:".

hold-in_transit = in transit
hold-clarifying = being clarified
hold-house_arrest = house arrest
hold-ban_on_acts = a ban on certain acts
hold-on_their_word = not in custody
hold-at_the_front = at the front
hold-released = free
hold-died = no longer alive
hold-abroad = abroad
hold-asked_not_to_write = has asked not to be written to
hold-in_doubt = address in doubt
hold-no_address = no address
hold-bad_postcode = the postcode is not six digits
hold-unsure_name = check the name in the dative
hold-not_in_room = not shown to the room

## How far an address can be believed.

address-state-confirmed = confirmed
address-state-old = not checked for long
address-state-in_doubt = in doubt
address-state-missing = no address

## Rows of the log, and decisions of the recount.

cause-count = taken in
cause-undo = undone
cause-redo = redone
cause-adjust = recount
cause-amend = amendment
taken-ledger = the log is right
taken-recount = the recount is right
way-recounted = with a recount
way-quick = without a recount

## What comparing the lists has shown.

verdict-new = new
verdict-moved = moved
verdict-freed = free by now
verdict-changed = other changes
verdict-same = unchanged
verdict-conflicting = conflicting
verdict-absent = not in the file

## The rest.

sex-male = male
sex-female = female
room-shown = may be seen by the room
room-hidden = not shown to the room

## The report as a table: the sheet's name and the columns.

report-sheet = Report
report-column-number = No.
report-column-name = Name
report-column-facility = Facility
report-column-letter = Letters
report-column-postcard = Postcards
report-column-handmade = Handmade postcards
report-column-total = Total

## Fields of a facility, an evening and a document; those of a card are in list.ftl.

field-kind = kind of facility
field-number = number of the facility
field-short = short name
field-full = full name
field-rules = rules of the facility
field-merged_into = same person as record
field-rivals = other postcodes
field-lines = lines of the address
field-who = line for the room
field-title = title
field-date = date
field-notice = notice that the law demands
field-sender = return address
field-reason = reason
field-sentence = closing line
field-recovery = recovery code
field-wording = the program's own words
field-language = language
field-document_language = language of documents
field-separator = separator of columns
field-dates = order of day and month
field-offset = shift of the print, mm
field-page = page

## Tables that leave the vault.

export-sheet = List
export-number = No.
export-who = Who or what
export-born = Born
export-what = What was mended
export-before = Before
export-after = After
export-day = When
