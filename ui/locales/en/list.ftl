## The list on the screen

list-total = { $total_n ->
    [one] { $total } person
   *[other] { $total } people
}
list-found = { $found_n ->
    [one] { $found } person of { $total }
   *[other] { $found } people of { $total }
}
list-search = Surname, name, facility, tag
list-new = New person
list-remove = Remove…
list-import = Import list
list-empty-title = There is no list yet
list-empty-text = Import a table (CSV, XLSX or ODS); the file itself stays as it is. Or enter the first person by hand.
list-none-title = Nobody found
list-none-text = Nobody matches this search and these filters.
list-filters = Filters
list-filter-tonight = In the evening
list-filter-held = On hold
list-filter-printable = To print
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
list-column-state = Status
list-column-letters = Letters
list-column-tonight = No. tonight
list-column-width = Sort. Width: drag the edge or press Shift ← →; a double click gives all columns back
list-mark = Select: { $name }
list-mark-all = Select all
list-marked = { $count_n ->
    [one] { $count } person selected
   *[other] { $count } people selected
}
list-add-to-evening = Add to evening
list-print-add-first = Add to the evening first
list-print-evening-first = Create an evening first
list-added-to-evening = { $count_n ->
    [one] { $count } person added to the evening.
   *[other] { $count } people added to the evening.
}
list-new-evening = New evening with them
list-new-evening-from-list = Create evening
list-unmark = Clear selection
list-in-evening = In the evening: No. { $number }
list-held = On hold: { $reason }.
list-no-address = There is no address. Choose a facility or enter an address.
list-letters = { $count_n ->
    [0] No letters yet
    [one] { $count } letter over all evenings
   *[other] { $count } letters over all evenings
}
list-history = Record history
list-nominative = Name
list-dative = Addressed to (dative)
list-dative-hint = The name as it stands on the envelope. Leave empty to follow the rules.
list-dative-unsure = The rules are not sure of this name. Please check the form.
list-dative-accept = Confirm
list-dative-own = Edit
list-dative-rules = Use the rules

## Editing a person

list-new-title = New person
list-group-name = Name
list-group-place = Place of detention
list-group-about = About
list-group-room = What the public sees
list-group-case = Case and internal notes
list-born-hint = Year or date: 1970, 4 May 1970
list-marks-hint = Such as *
list-doubt-hint = When filled in, nothing is printed
list-unit-hint = Printed on a line of its own after the facility, for this person alone
list-said = In the list
list-said-by-hand = chosen by hand
list-which-facility = Say which facility it is
list-own-address = Separate address
list-own-address-hint = Instead of the facility’s address, line by line
list-country-hint = In English, for mail abroad only
list-tags-hint = Separated by commas: scientists, physicists
list-room-line-hint = What may be said aloud: “biologist, loves chess”. On the slip it replaces a description that does not fit
list-room-hidden = Do not show in public: not on a screen, on posters or in the public report
list-facility-edit = Edit facility
list-facility-new = New facility
list-facility-title = Facility
list-facility-about = A change here changes the address of everybody held in this facility.
list-facility-field-full = Full name, as on an envelope
list-facility-field-street = Street, building, town, district
field-unit = unit, cell
field-statements = words of lists
field-wordings = called so in lists
list-facility-field-region = Region
list-facility-field-postcode = Postcode
list-facility-field-country = Country, in English (empty for Russia)
list-facility-field-short = Short name
list-facility-field-kind = Kind: СИЗО, ИК, КП…
list-facility-field-number = Number
list-facility-field-source = Source of the address (stays in the vault)

## Fields

field-id = record number
field-name = full name
field-given_first = full name, given name first
field-surname = surname
field-given = given name
field-patronymic = patronymic
field-sex = sex
field-born = date of birth
field-birth_year = year of birth
field-place = place of detention
field-colony = colony
field-remand = remand prison
field-facility = facility
field-facility_kind = facility kind
field-facility_number = facility number
field-facility_short = facility, short name
field-facility_full = facility, full name
field-region = region
field-postcode = postcode
field-street = street, building, town
field-address = full address
field-own_address = separate address
field-own_postcode = postcode of the separate address
field-own_country = country
field-country = country
field-custody = status
field-died = date of death
field-dative = name in the dative
field-latin = name in Latin letters
field-articles = charges
field-term = prison term
field-held_since = in custody since
field-story = about
field-interests = what to write about
field-room_line = public line
field-room_sight = shown in public
field-note = internal note
field-marks = mark after the name
field-tags = tags
field-languages = languages
field-checked = address verified
field-source = source of the address
field-doubt = what is in doubt

## Problems with a row

problem-no_such_date = there is no such date as { $text }, it is not taken: correct it in the file or on the card
problem-not_a_date = “{ $text }” is not a date and is not taken: write the date into the file or on the card
problem-no_name = no name, the row is left out: write the name into the file and import again
problem-several_people = “{ $text }” is more than one person: the row is left out, give each a row of their own
problem-section =
    { $means ->
        [state] “{ $text }” is a heading: everybody in the rows below has this status, where nothing else is said
        [sex] “{ $text }” is a heading: everybody in the rows below is of this sex, where nothing else is said
        [place] “{ $text }” is a heading: everybody in the rows below is there, where nothing else is said
       *[nothing] “{ $text }” is a heading or a total, not a person
    }
problem-name_remark = { $name }: “{ $text }” is no part of the name and was not taken
problem-name_put_right = the name “{ $text }” is written “{ $name }”, look at it
problem-duplicate = { $name }: already in line { $first_line }, this one is left out; what only it says is taken
problem-duplicate_differs = { $name }: line { $first_line } says another place or status, this line is left out; nothing is printed until you say which is right
problem-unknown_custody = status “{ $text }” is not understood (rows that have it: { $count }): nothing is printed for these rows until you say what it means
problem-unknown_sex = sex “{ $text }” is not understood and not taken: choose it on the card
problem-bad_postcode = postcode “{ $text }” is not six digits and is not taken: write the right one into the file or on the card
problem-home_address_left_out = this is a home address, and those are never imported; there is nothing to do
problem-too_many_cells = { $found } cells in { $expected } columns: the row may be shifted, look at it
problem-other_encoding = this line is in another encoding ({ $encoding }): look at it
problem-broken_letters = unreadable letters, each shown as �: choose another encoding, or correct the row in the file
problem-lone_quote = a quotation mark without its other half: it is not counted, no other row is touched; look at this row
problem-error_cell = column “{ $column }” shows the error { $text } and counts as empty: write the value into the file or on the card
problem-hidden_rows = rows hidden in the file are not read: { $lines } ({ $count } in all); if you need them, take what is hidden too
problem-hidden_columns = columns hidden in the file are not read: { $columns }; if you need them, take what is hidden too
problem-struck_rows = rows struck through are not read: { $lines } ({ $count } in all); if you need them, take what is struck through too
problem-struck_text = “{ $text }” is struck through and not read; if you need it, take what is struck through too
problem-other_sheet = the sheet “{ $sheet }” has people too, in { $count } rows; it was not read — choose it and import it separately

## Import

list-import-title = Import
list-import-step-file = File
list-import-step-read = Columns
list-import-step-compare = Changes
list-import-step-places = Which places are these?
list-import-step-done = Done
list-import-file-title = Choose the list file
list-import-file-lead = CSV, TSV, XLSX or ODS. The file itself stays as it is, and until the last step so does the list.
list-import-drop = Drop a file here or choose one
list-import-pick = Choose file
list-import-paste = Or paste a table copied in another program: Ctrl+V
list-import-path = Or enter the file path
list-import-path-hint = For example: /media/usb/list.csv
list-import-read = Open
list-import-encoding = Encoding
list-import-separator = Separator
list-separator-tab = tab
list-import-sheet = Sheet
list-import-where-names = Which column has the names?
list-import-ask-dates = Which is the day and which the month: { $examples }?
list-import-ask-dates-label = Order in dates
list-import-with-hidden = Take hidden rows and columns and what is struck through too
list-import-states-title = What does this status mean?
list-import-states-lead = Until you say, nothing is printed for these rows. The answer is remembered for lists to come.
list-import-state = Status “{ $words }”, rows: { $rows }
list-import-state-open = not decided yet
list-import-dates-dmy = Day first
list-import-dates-mdy = Month first
list-import-columns = { $count_n ->
    [one] { $count } row with a name. Check the columns
   *[other] { $count } rows with names. Check the columns
}
list-import-column-header = Column in the file
list-import-column-field = Field
list-import-column-samples = First values
list-import-field-of = Field for column “{ $header }”
list-import-leave-out = Skip
list-import-no-problems = No errors in the rows
list-import-problems = { $count_n ->
    [one] { $count } row with an error
   *[other] { $count } rows with errors
}
list-import-skipped = { $count_n ->
    [one] { $count } row without a name is skipped.
   *[other] { $count } rows without a name are skipped.
}
list-import-line = Line { $line }
list-import-selected = { $selected } of { $count } selected
list-import-conflicting = The name is known, but the year of birth differs. It may be somebody else: select only those you are sure of.
list-import-and-more = And { $count } more.
list-import-keeper = Whose list
list-import-keeper-hint = The name under which it is seen who said what. Remembered for tables like this one.
list-import-date = The list is of
list-import-date-hint = Every address that the list confirms counts as verified on this day.
list-import-open = { $count_n ->
    [one] { $count } address does not say which facility is meant ({ $people }). You will be asked after the import; until then nothing is printed.
   *[other] { $count } addresses do not say which facility is meant ({ $people }). You will be asked after the import; until then nothing is printed.
}
list-import-open-words = Show these words
list-import-facilities = { $count_n ->
    [one] { $count } facility changes
   *[other] { $count } facilities change
}
list-import-facility-disputed = will be in dispute
list-import-absent = { $count_n ->
    [one] Not in the file: { $count } person
   *[other] Not in the file: { $count } people
}
# The tag of those whom a file does not name
absent-tag = not in the list
absent-mark = Mark as: { $tag }
list-import-left-conflicting = another year of birth
list-import-not-selected = not selected
list-import-left-title = What is left to do
list-import-left-nothing = Nothing: everything is clear.
left-to-do-places = Say which places these are
left-to-do-disputed = Decide which address of a facility is right
left-to-do-names = Check the declension of names
left-to-do-missing = Find addresses
left-to-do-held = See who is on hold
left-to-do-absent = Check those who are not in the file
list-import-left-rows = { $count_n ->
    [one] { $count } row not imported
   *[other] { $count } rows not imported
}
list-import-left-problems = { $count_n ->
    [one] { $count } remark on rows of the file
   *[other] { $count } remarks on rows of the file
}
list-import-promise = A backup is made first. The whole import can be undone.
list-import-do = { $count_n ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
list-import-done = { $added_n ->
    [0] No new people
    [one] { $added } person added
   *[other] { $added } people added
}{ $changed_n ->
    [0] .
    [one] , { $changed } record changed.
   *[other] , { $changed } records changed.
}
list-import-undo = Undo import
list-import-undone = { $count_n ->
    [one] Import undone: { $count } record is as before.
   *[other] Import undone: { $count } records are as before.
}
list-import-progress = { $of_n ->
    [one] { $done } of { $of } row
   *[other] { $done } of { $of } rows
}
list-import-to-list = Go to list
