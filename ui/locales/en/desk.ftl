desk-box = Number, barcode or surname
desk-box-hint-what = number, barcode or surname
desk-box-hint-times = 12*5 — five letters
desk-kinds = Kind of mail
desk-kind-letter = Letter
desk-kind-postcard = Postcard
desk-kind-handmade = Handmade postcard
desk-undo = Undo
desk-redo = Redo
desk-counted = Counted: **{ $n }{ $kind ->
    [postcard] { " " }{ $n_n ->
        [one] postcard
       *[other] postcards
    }
    [handmade] { " " }{ $n_n ->
        [one] handmade
       *[other] handmade
    }
   *[letter] { "" }
}** · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
desk-undone = Undone: **{ $n }** · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
desk-redone = Redone: **{ $n }** · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
desk-heard-counted = Counted: { $n }, { $name }, No. { $number }. Now { $count }.
desk-heard-undone = Undone: { $n }, { $name }, No. { $number }. Now { $count }.
desk-heard-redone = Redone: { $n }, { $name }, No. { $number }. Now { $count }.
desk-mark-counted = COUNTED
desk-mark-undone = UNDONE
desk-mark-redone = REDONE
desk-mark-refused = NOT COUNTED
desk-on-its-way = Saving: { $what }
desk-nothing-yet = No letters yet
desk-nothing-yet-how = Type the number on the slip and press Enter.
desk-nobody-found = “{ $text }”: nobody found. Not counted. Check the surname or type the number on the slip.
desk-goal = { $total_n ->
    [one] letter
   *[other] letters
} · goal { $goal }
desk-no-goal = { $total_n ->
    [one] letter
   *[other] letters
}
desk-goal-label = Letters towards the goal
desk-written = of { $writable } have letters
desk-waiting = have no letter yet
desk-waiting-none = everybody has a letter tonight
desk-guests = { $guests_n ->
    [one] guest
   *[other] guests
}
desk-guest-plus = One more guest (Alt+G)
desk-guest-minus = Remove one guest
desk-few = Few letters
desk-few-none = Nobody is below the limit: everybody has enough letters.
desk-few-order = Re-sort
desk-who = Who else needs a letter?
desk-who-title = Who else needs a letter
desk-who-none = Everybody has been written to tonight.
desk-plus-one = Count +1: { $name }, No. { $number }
desk-log = Log
desk-log-all = All entries
desk-log-empty = Entries appear here, and each can be undone.
desk-log-undo = undo
desk-log-undo-long = Undo: { $n }, { $name }, No. { $number }
desk-log-undone = undone
desk-log-is-undo = undo
desk-log-adjusted = recount
desk-log-amended = amendment
desk-found = Found
desk-found-other-layout = Searched for “{ $text }”: the other keyboard layout seems to be on.
desk-found-none = Nobody found. Check the surname or type the number on the slip.
desk-found-not-tonight = not in tonight’s list — Ctrl+Enter adds and counts
desk-found-held = set aside, call the organiser
desk-found-count = { $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}
desk-ask-many = Count { $times_n ->
    [one] { $times } letter
   *[other] { $times } letters
} at once?
desk-ask-yes = Count
desk-ask-no = Cancel
desk-ask-others = More questions: { $count }
desk-inactive = This window is not active; the scanner types elsewhere. Click here.
desk-tray-back = Back to the log
desk-card = Person
desk-card-none = Type a number or a surname first; the card appears here.
desk-card-slip = Print the slip again
desk-card-envelope = Address as on the envelope
desk-card-interests = What to write about
desk-card-story = About
desk-card-held = Do not send: { $reason }
desk-list = Tonight’s list
desk-none-title = No evening is open
desk-none-text = Open an evening to accept letters here: the number on the slip, Enter, done.
desk-none-action = Go to Evenings
desk-counting-title = Recount in progress
desk-counting-text = No letters are accepted during the recount.
desk-counting-action = Go to recount
desk-copy = Backup { $at }
desk-copy-title = Verified backup of the vault, made at { $at }
