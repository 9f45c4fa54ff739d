intake-box = Number, barcode or surname
intake-box-hint-what = number, barcode or surname
intake-box-hint-times = 12*5 — five letters
intake-kinds = Kind of mail
intake-kind-letter = Letter
intake-kind-postcard = Postcard
intake-kind-handmade = Handmade postcard
intake-undo = Undo
intake-redo = Redo
intake-counted = Counted: **{ $n }{ $kind ->
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
intake-undone = Undone: **{ $n }** · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
intake-redone = Redone: **{ $n }** · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
# $other: the number that it was moved from; $number: the number it was moved to
intake-moved = Moved: **{ $n }** · No. { $other } → No. { $number } · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
intake-move-undone = Undone: **{ $n }** is No. { $other }’s again · No. { $number } now has **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
intake-move-redone = Redone: **{ $n }** · No. { $other } → No. { $number } · now **{ $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}**
intake-announce-counted = Counted: { $n }, { $name }, No. { $number }. Now { $count }.
intake-announce-undone = Undone: { $n }, { $name }, No. { $number }. Now { $count }.
intake-announce-redone = Redone: { $n }, { $name }, No. { $number }. Now { $count }.
intake-announce-moved = Moved: { $n }, from No. { $other } to No. { $number }, { $name }. Now { $count }.
intake-announce-move-undone = Undone: { $n } is No. { $other }’s again. No. { $number } now has { $count }.
intake-announce-move-redone = Redone: { $n }, from No. { $other } to No. { $number }, { $name }. Now { $count }.
intake-mark-counted = COUNTED
intake-mark-undone = UNDONE
intake-mark-redone = REDONE
intake-mark-moved = MOVED
intake-mark-moving = MOVING
intake-mark-refused = NOT COUNTED
intake-on-its-way = Saving: { $what }
intake-nothing-yet = No letters yet
intake-nothing-yet-how = Type the number on the slip and press Enter.
intake-nobody-found = “{ $text }”: nobody found. Not counted. Check the surname or type the number on the slip.
intake-move = Move to another person
intake-moving = Moving: { $n }, No. { $number } { $name }
intake-moving-how = To whom? Number, scan or surname, then Enter.
intake-moving-stop = Leave it as it is
intake-move-times = An entry is moved whole. Nothing was changed. Enter the number without a quantity.
intake-goal = { $total_n ->
    [one] letter
   *[other] letters
} · goal { $goal }
intake-no-goal = { $total_n ->
    [one] letter
   *[other] letters
}
intake-goal-label = Letters towards the goal
intake-written = of { $writable } have letters
intake-waiting = have no letter yet
intake-waiting-none = everybody has a letter tonight
intake-guests = { $guests_n ->
    [one] guest
   *[other] guests
}
intake-guest-plus = One more guest (Alt+G)
intake-guest-minus = Remove one guest (Alt+H)
intake-mute = Sound off (Alt+M)
intake-few = Few letters
intake-few-none = Nobody is below the limit: everybody has enough letters.
intake-few-order = Re-sort
intake-who = Who else needs a letter?
intake-who-title = Who else needs a letter
intake-who-none = Everybody has been written to tonight.
# $about: interests
intake-who-about = Write about: { $about }
intake-plus-one = Count +1: { $name }, No. { $number }
intake-log = Log
intake-log-empty = Entries appear here, and each can be undone.
intake-log-undo = undo
intake-log-undo-long = Undo: { $n }, { $name }, No. { $number }
intake-log-move = move
intake-log-move-long = Move to another person: { $n }, { $name }, No. { $number }
intake-log-moved = moved: No. { $from } → No. { $to }
intake-log-move-undone = undo: No. { $from } → No. { $to }
intake-log-move-redone = redone: No. { $from } → No. { $to }
intake-log-moved-to = moved to No. { $number }
intake-log-is-redo = redone
intake-log-search = Number or name
intake-log-none = Nothing like this in the log.
intake-log-more = Show more
intake-log-undone = undone
intake-log-is-undo = undo
intake-found = Found
intake-found-other-layout = Searched for “{ $text }”: the other keyboard layout seems to be on.
intake-found-none = Nobody found. Check the surname or type the number on the slip.
intake-found-not-tonight = not in tonight’s list — Ctrl+Enter adds and counts
intake-found-move-not-tonight = not in tonight’s list — Ctrl+Enter adds and moves
intake-found-held = set aside, call the organiser
intake-found-count = { $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}
intake-ask-many = Count { $times_n ->
    [one] { $times } letter
   *[other] { $times } letters
} at once?
intake-ask-yes = Count
intake-ask-move = Move
intake-ask-no = Cancel
intake-ask-others = More questions: { $count }
# $number — the number on the slip
intake-double = No. { $number } was read twice in a row; the second was not counted. If it is another letter, press +.
intake-inactive = This window is not active; the scanner types elsewhere. Click here.
intake-panel-back = Back to the log
intake-card = Person
intake-card-none = Type a number or a surname first; the card appears here.
intake-card-slip = Print the slip again
# $number: the person’s number; $printer: the printer
intake-slip-sent = The slip of No. { $number } was sent to the printer { $printer }.
intake-slip-opened = The slip of No. { $number } is open in the PDF program: print it there.
intake-unlisted = Not on the list
intake-unlisted-title = Somebody on no list
intake-unlisted-name = Full name
intake-unlisted-name-hint = Surname, given name, patronymic: whatever is known
intake-unlisted-place = Place of detention
intake-unlisted-place-hint = In the guest’s words: jail, town, unit. The organiser checks the address
intake-unlisted-year = Year of birth
intake-unlisted-year-hint = If known
intake-unlisted-add = Give number and slip
intake-unlisted-another = This is another person
# $number: the number tonight
intake-unlisted-added = Added: No. { $number }, { $name }. Address to be checked: no mail is printed, letters are taken in.
intake-keep-aside = Keep apart: { $reason }
intake-card-envelope = Address as on the envelope
intake-card-interests = What to write about
intake-card-story = About
intake-card-last = Last letter from us
# $date is a day, $evening the title of an evening, $count how many letters
intake-card-last-at = { $date }, “{ $evening }”: { $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
}
intake-card-last-none = We had not written before this evening.
# $count is the number of letters tonight
intake-card-tonight = { $count_n ->
    [one] { $count } letter
   *[other] { $count } letters
} tonight.
intake-card-held = Do not send: { $reason }
intake-list = Tonight’s list
intake-none-title = No evening is open
intake-none-text = Open an evening to accept letters here: the number on the slip, Enter, done.
intake-none-action = Go to Evenings
intake-counting-title = Recount in progress
intake-counting-text = No letters are accepted during the recount.
intake-counting-action = Go to recount
intake-stopped = Counting has stopped: nothing is counted now.
intake-stopped-again = The program tries again every two seconds and goes on by itself.
intake-saving-again-unsure = Entries are kept again. See in the log whether the last letter was counted, then go on.
intake-saving-again = Entries are kept again. Go on with the letter that was not counted.
intake-copy = Backup
intake-copy-title = Verified backup of the vault, made at { $at }

## A code that was read on a screen other than the Desk.

# $name — the surname, $number — the number on the slip, $count — how many letters now
scan-counted = Counted from the scanner: { $name }, No. { $number }, now { $count }.
# $number — the number on the slip
scan-double = No. { $number } was read twice in a row; the second was not counted.
scan-again = It is another letter

## Pace, slips.

# $letters is the number of letters in the last half hour
intake-pace-chart = Letters of the last half hour, minute by minute. { $letters_n ->
    [one] { $letters } letter
   *[other] { $letters } letters
} in all.
# $letters is the number of letters in the last ten minutes
intake-pace = { $letters_n ->
    [one] { $letters } letter
   *[other] { $letters } letters
} in 10 minutes
# $at is hours and minutes
intake-pace-goal = goal at about { $at }
# $total is the number of letters there will be
intake-pace-hour = about { $total } in an hour
# $given, $back and $out are numbers of slips
intake-slips = Given { $given } · back { $back } · at the tables { $out }
intake-giving = Give out slips
giving-on = Giving out: no letters are counted
giving-off = Count again
giving-title = Giving out slips
giving-how = Scan the slips that guests take, or type their numbers. “−12”: a slip came back without a letter.
# $number is a person’s number
giving-given = The slip of No. { $number } is given out.
giving-back = The slip of No. { $number } is back with you.
giving-undo = Take it back
giving-mark-waiting = SLIPS
giving-mark-given = GIVEN
giving-mark-back = BACK
giving-mark-refused = NOT GIVEN
