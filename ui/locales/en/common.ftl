### Words shared by the window, the command line and paper.
### Every $count has a twin $count_n: the bare number that picks the form; $count itself arrives already written.

language-ru = Русский
language-en = English

not-known = not known

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

guests-count =
    { $count_n ->
        [one] { $count } guest
       *[other] { $count } guests
    }

## The states of an evening.

evening-state-planned = planned
evening-state-open = open
evening-state-counting = recount in progress
evening-state-closed = closed

## Where the law has put a person.

custody-in_custody = in custody
custody-in_transit = in transit
custody-clarifying = to be confirmed
custody-house_arrest = house arrest
custody-ban_on_acts = ban on certain actions
custody-on_their_word = not in custody
custody-at_the_front = at the front
custody-released = released
custody-died = deceased
custody-abroad = abroad
custody-asked_not_to_write = asked not to receive mail

## Why nothing is printed; stands after "left out:".

hold-in_transit = in transit
hold-clarifying = to be confirmed
hold-house_arrest = house arrest
hold-ban_on_acts = ban on certain actions
hold-on_their_word = not in custody
hold-at_the_front = at the front
hold-released = released
hold-died = deceased
hold-abroad = abroad
hold-asked_not_to_write = asked not to receive mail
hold-in_doubt = address in doubt
hold-no_address = no address
hold-which_facility = which facility?
hold-to_be_checked = address to be checked
hold-bad_postcode = the postcode is not six digits
hold-unsure_name = confirm the name in the dative
hold-removed = no longer on the list
hold-not_in_room = not shown in public
hold-no_letters = our fonts lack the letters of the name: add it in Latin letters

## How far an address can be believed.

address-state-confirmed = verified
address-state-old = not verified recently
address-state-in_doubt = in doubt
address-state-missing = no address

## How an evening was closed.

way-recounted = with recount
way-quick = without recount

## What comparing the lists has shown.

verdict-new = new
verdict-moved = moved
verdict-freed = released
verdict-changed = other changes
verdict-same = unchanged
verdict-conflicting = conflicts
verdict-absent = not in the file

## The rest.

sex-male = male
sex-female = female

## The report as a table: the sheet's name and the columns.

report-sheet = Report
report-column-number = No.
report-column-name = Name
report-column-facility = Facility
report-column-letter = Letters
report-column-postcard = Postcards
report-column-handmade = Handmade postcards
report-column-total = Total

## The post's lists as a workbook

register-sheet = List { $number }
register-column-line = Line
register-column-name = Addressee
register-column-postcode = Postcode
register-column-address = Address
register-column-kind = Kind
register-column-category = Category
register-column-quantity = Quantity
register-column-weight = Weight, g
register-column-destination = Destination
register-letter = letter
register-postcard = postcard
register-ordinary = ordinary
register-registered = registered
register-inland = inland
register-abroad = abroad

## Fields of a facility, an evening and a document; those of a card are in list.ftl.

field-kind = facility kind
field-number = facility number
field-short = short name
field-full = full name
field-rules = facility rules
field-merged_into = same person as record
field-lines = address lines
field-programme = programme
field-who = public line
field-title = title
field-date = date
field-notice = notice required by law
field-case = case
field-sender = return address
field-reason = reason
field-sentence = closing line
field-recovery = recovery code
field-wording = the program’s own words
field-language = language
field-document_language = document language
field-separator = column separator
field-dates = order of day and month
field-page = page

## Tables that leave the vault.

export-sheet = List
export-number = No.
export-who = Who or what
export-born = Born
export-what = What was corrected
export-before = Before
export-after = After
export-day = When

## Dates

date-choose = Choose from the calendar: { $field }
date-wrong = There is no such date. Write, for example, { $example }
date-previous-month = Previous month
date-next-month = Next month
date-previous-year = Previous year
date-next-year = Next year

## Choosing by typing

combo-none = Nothing found
combo-more = { $count } more: keep typing
