## The list on the screen

list-total = { $total_n ->
    [one] { $total } person
   *[other] { $total } people
}
list-found = { $found_n ->
    [one] { $found } person of { $total }
   *[other] { $found } people of { $total }
}
list-search = Surname, name, facility, tag — Latin letters will do
list-new = New person
list-import = Bring in a table
list-empty-title = There is no list yet
list-empty-text = Bring in a table (CSV, XLSX or ODS); the file itself stays as it is. Or write down the first person by hand.
list-none-title = Nobody found
list-none-text = Nobody on the list fits these words and tags.
list-filters = Filters
list-filter-tonight = In the evening
list-filter-held = Not printed
list-filter-never_written = Never written to
list-filter-few = Few letters
list-filter-birthdays = Birthday soon
list-more-tags = { $count_n ->
    [one] { $count } more tag
   *[other] { $count } more tags
}
list-column-name = Name
list-column-born = Born
list-column-place = Where
list-column-state = State
list-column-letters = Letters
list-column-tonight = No. tonight
list-mark = Mark: { $name }
list-mark-all = Mark everybody
list-marked = { $count_n ->
    [one] { $count } person marked
   *[other] { $count } people marked
}
list-add-to-evening = Add to the evening
list-added-to-evening = { $count_n ->
    [one] { $count } person added to the evening.
   *[other] { $count } people added to the evening.
}
list-new-evening = New evening with them
list-new-evening-from-list = Make an evening
list-unmark = Clear the marks
list-in-evening = In the evening: No. { $number }
list-held = Not printed: { $reason }.
list-no-address = There is no address. Choose a facility or write an address.
list-letters = { $count_n ->
    [0] No letters yet
    [one] { $count } letter over all evenings
   *[other] { $count } letters over all evenings
}
list-history = History of this record
list-nominative = Nominative
list-dative = Dative
list-dative-hint = This is how the name stands on the envelope. Empty means by the rules.
list-dative-unsure = The rules are not sure of this name. Please look whether it is right.
list-dative-accept = It is right
list-dative-own = Correct it
list-dative-rules = Back to the rules

## Editing a person

list-new-title = New person
list-group-name = Name
list-group-place = Where they are
list-group-about = About them
list-group-room = What the room sees
list-group-case = The case, and notes for us
list-born-hint = A year or a date: 1970, 04.05.1970
list-marks-hint = Such as *
list-doubt-hint = When filled in, nothing is printed
list-own-address = An address of their own
list-own-address-hint = Instead of the facility’s, line by line
list-country-hint = In English, for mail abroad only
list-tags-hint = Separated by commas: scientists, physicists
list-room-line-hint = What may be said aloud: “biologist, loves chess”. On the slip it stands in for a story that is too long
list-room-hidden = Not to be shown to the room: no screen, no posters, no public report
list-facility-edit = Correct the facility
list-facility-new = New facility
list-facility-title = Facility
list-facility-about = One correction changes the address of everybody held here.
list-facility-full = Full name, as on an envelope
list-facility-street = Street, house, town, district
list-facility-region = Region
list-facility-postcode = Postcode
list-facility-short = Short name
list-facility-kind = Kind: СИЗО, ИК, КП…
list-facility-number = Number
list-facility-source = Where the address came from (stays in the vault)

## Fields

field-id = record number
field-name = whole name
field-given_first = whole name, given name first
field-surname = surname
field-given = given name
field-patronymic = patronymic
field-sex = sex
field-born = date of birth
field-birth_year = year of birth
field-place = where they are
field-colony = colony
field-remand = remand prison
field-facility = facility
field-facility_kind = kind of facility
field-facility_number = number of facility
field-facility_short = facility, short
field-facility_full = facility, in full
field-region = region
field-postcode = postcode
field-street = street, house, town
field-address = whole address
field-own_address = own address
field-own_postcode = own postcode
field-own_country = country
field-country = country
field-custody = state
field-died = date of death
field-dative = name in the dative
field-latin = name in Latin letters
field-articles = articles
field-term = prison term
field-held_since = held since
field-story = who this is
field-interests = what to write about
field-room_line = line for the room
field-room_sight = shown to the room
field-note = note for us
field-marks = mark after the name
field-tags = tags
field-languages = languages
field-checked = address checked
field-source = source of the address
field-doubt = what is in doubt

## Problems with a row

problem-no_such_date = there is no date { $text }
problem-not_a_date = “{ $text }” is no date
problem-no_name = no name, the row is left out
problem-duplicate = { $name }: already in line { $first_line }, this one is left out
problem-unknown_custody = unknown state “{ $text }”
problem-unknown_sex = unknown sex “{ $text }”
problem-bad_postcode = the postcode “{ $text }” does not have six digits
problem-home_address_left_out = this is a home address, we do not take it
problem-facility_disagrees = { $facility }: postcodes { $postcode } and { $other } (line { $first_line }); the first is taken
problem-too_many_cells = { $found } cells for { $expected } columns: the row may have shifted
problem-other_encoding = this line is in another encoding ({ $encoding }): look at it
problem-broken_letters = letters that cannot be read, they stand as �
problem-lone_quote = a quote that nothing closes: from here on every line is a row of its own

## Bringing a file in

list-import-title = Bringing in a table
list-import-step-file = File
list-import-step-read = Columns
list-import-step-compare = What changes
list-import-step-done = Done
list-import-leave = Leave
list-import-file-title = Where the list comes from
list-import-file-lead = CSV, TSV, XLSX or ODS. The file itself stays as it is, and until the last step so does the list.
list-import-drop = Drop a file here or choose one
list-import-pick = Choose a file
list-import-paste = Or paste a table copied in another program: Ctrl+V
list-import-path = Or the path of a file
list-import-path-hint = For example: /media/usb/list.csv
list-import-read = Read it
list-import-encoding = Encoding
list-import-separator = Separator
list-separator-tab = tab
list-import-sheet = Sheet
list-import-where-names = Which column holds the names?
list-import-ask-dates = Which is the day and which the month: { $examples }?
list-import-ask-dates-label = Order in dates
list-import-dates-dmy = Day first
list-import-dates-mdy = Month first
list-import-columns = { $count_n ->
    [one] { $count } row with a name. Check the columns
   *[other] { $count } rows with names. Check the columns
}
list-import-column-header = Column in the file
list-import-column-field = What it holds
list-import-column-samples = First values
list-import-field-of = What the column “{ $header }” holds
list-import-leave-out = leave out
list-import-no-problems = No errors in the rows
list-import-problems = { $count_n ->
    [one] { $count } row with an error
   *[other] { $count } rows with errors
}
list-import-skipped = { $count_n ->
    [one] { $count } row names nobody and is left out.
   *[other] { $count } rows name nobody and are left out.
}
list-import-line = Line { $line }
list-import-taken = taking { $taken } of { $count }
list-import-conflicting = The name is known, but the year of birth differs. It may be somebody else: mark only those you are sure of.
list-import-and-more = And { $count } more.
list-import-promise = A backup is made first. All of it can be undone at once.
list-import-take = { $count_n ->
    [one] Take { $count } row
   *[other] Take { $count } rows
}
list-import-done = { $added_n ->
    [one] { $added } person added
   *[other] { $added } people added
}, { $changed_n ->
    [one] { $changed } record changed.
   *[other] { $changed } records changed.
}
list-import-undo = Undo the import
list-import-undone = { $count_n ->
    [one] The import is undone: { $count } record as before.
   *[other] The import is undone: { $count } records as before.
}
list-import-left = Left alone because they changed since: { $names }.
list-import-progress = { $of_n ->
    [one] { $done } of { $of } row
   *[other] { $done } of { $of } rows
}
list-import-to-list = To the list
