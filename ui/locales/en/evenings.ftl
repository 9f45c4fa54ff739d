evenings-new = New evening
evenings-import = Bring in a list
evenings-no-list-title = There is no list yet
evenings-no-list-text = An evening is made from the list of those who can be written to. Bring in a table (CSV, XLSX or ODS); the file itself stays as it is.
evenings-none-title = No evenings yet
evenings-none-text = { $people_n ->
    [one] The list has { $people } person.
   *[other] The list has { $people } people.
} Make an evening: everybody in it gets a number, and you can print.
evenings-planned = Ahead
evenings-past = Past
evenings-open = Open the desk
evenings-cannot-open = Close the evening that is under way first.
evenings-to-desk = To the Desk
evenings-to-recount = To the recount
evenings-close = Close the evening
evenings-list = Tonight’s list: { $people }
evenings-list-short = The list
evenings-people = { $people_n ->
    [one] { $people } person
   *[other] { $people } people
}
evenings-held = { $held_n ->
    [one] { $held } not printed
   *[other] { $held } not printed
}
evenings-created = { $people_n ->
    [one] The evening is made: { $people } person.
   *[other] The evening is made: { $people } people.
} { $held_n ->
    [0] { "" }
   *[other] Not printed: { $held }.
}
evenings-date = Date
evenings-title = Evening
evenings-letters = Letters
evenings-to-people = To
evenings-guests = Guests
evenings-year = { $year }
evenings-year-letters = { $total_n ->
    [one] letter this year
   *[other] letters this year
}
evenings-year-chart = Letters by month
evenings-new-title = New evening
evenings-edit-title = Evening
evenings-create = Make the evening
evenings-field-title = Title
evenings-field-date = Date
evenings-field-theme = Theme
evenings-field-theme-hint = For example: scientists
evenings-field-place = Place
evenings-field-city = City
evenings-field-goal = Goal, letters
evenings-field-goal-hint = May stay empty
evenings-field-floor = “Few letters” below
evenings-field-floor-hint = Below this a person stays in sight at the Desk
evenings-field-sender = Return address
evenings-field-sender-hint = Printed on postcards, line by line. A guest’s address is never printed.
evenings-field-notices = The notice the law demands
evenings-field-notices-hint = Printed on what guests read, never on an envelope or a postcard
evenings-who = Who is in it
evenings-who-all = The whole list: { $count }
evenings-who-tag = By tag
evenings-who-shown = Those shown in the list: { $count }
evenings-who-nobody = Nobody yet
evenings-tag = Tag
evenings-tag-choose = Choose a tag
evenings-list-title = Tonight’s list: { $title }
evenings-list-empty-title = Nobody yet
evenings-list-empty = Mark people in the list and press “Add to the evening”.
evenings-list-number = Number
evenings-list-name = Name
evenings-list-hold = Why not printed
evenings-list-remove = Remove
evenings-list-remove-long = Remove from the evening: { $name }
evenings-list-add = Add from the list
