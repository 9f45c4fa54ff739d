evenings-new = New evening
evenings-import = Import list
evenings-no-list-title = There is no list yet
evenings-no-list-text = An evening is made from the list of those who can be written to. Import a table (CSV, XLSX or ODS); the file itself stays as it is.
evenings-none-title = No evenings yet
evenings-none-text = { $people_n ->
    [one] The list has { $people } person.
   *[other] The list has { $people } people.
} Create an evening: everybody in it gets a number, and you can print.
evenings-planned = Upcoming
evenings-past = Past
evenings-open = Start accepting letters
evenings-cannot-open = Close the evening in progress first.
evenings-to-desk = Go to Desk
evenings-to-recount = Go to recount
evenings-close = Close evening
evenings-list = Tonight’s list: { $people }
evenings-list-short = Tonight’s list
evenings-people = { $people_n ->
    [one] { $people } person
   *[other] { $people } people
}
evenings-held = { $held_n ->
    [one] { $held } on hold
   *[other] { $held } on hold
}
evenings-created = { $people_n ->
    [one] Evening created: { $people } person.
   *[other] Evening created: { $people } people.
} { $held_n ->
    [0] { "" }
   *[other] On hold: { $held }.
}
evenings-date = Date
evenings-title = Evening
evenings-letters = Letters
evenings-to-people = People
evenings-guests = Guests
evenings-year = { $year }
evenings-year-letters = { $total_n ->
    [one] letter this year
   *[other] letters this year
}
evenings-year-chart = Letters by month
evenings-new-title = New evening
evenings-edit-title = Evening
evenings-create = Create evening
evenings-field-title = Title
evenings-field-date = Date
evenings-field-theme = Theme
evenings-field-theme-hint = For example: scientists
evenings-field-place = Place
evenings-field-city = City
evenings-field-goal = Goal, letters
evenings-field-goal-hint = Optional
evenings-field-floor = “Few letters” below
evenings-field-floor-hint = People below this stay in view at the Desk
evenings-field-sender = Return address
evenings-field-sender-hint = Printed on postcards, line by line. A guest’s address is never printed.
evenings-field-notices = Notice required by law
evenings-field-notices-hint = Printed on what guests read, never on an envelope or a postcard
evenings-who = Include
evenings-who-all = The whole list: { $count }
evenings-who-tag = By tag
evenings-who-shown = Selected: { $count }
evenings-who-nobody = Nobody yet
evenings-tag = Tag
evenings-tag-choose = Choose a tag
evenings-list-title = Tonight’s list: { $title }
evenings-list-empty-title = Nobody yet
evenings-list-empty = Select people in the list and press “Add to evening”.
evenings-list-number = Number
evenings-list-name = Name
evenings-list-hold = Hold
evenings-list-remove = Remove
evenings-list-remove-long = Remove from the evening: { $name }
evenings-list-add = Add from the list
evenings-remove = Remove…
evenings-remove-title = Remove the evening “{ $title }”
evenings-remove-means = It had no letters. Its title, its list and the record of what was printed go; the code of its slips is never given again.
evenings-remove-do = Remove evening
