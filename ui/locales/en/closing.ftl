closing-none-title = Nothing to close yet
closing-none-text = After an evening the box is counted here by hand, and the result is drawn.
closing-so-far = { $total_n ->
    [one] letter taken in
   *[other] letters taken in
} · { $people_n ->
    [one] to { $people } person
   *[other] to { $people } people
}
closing-step-1 = Taking in stops. Sort the letters by number.
closing-step-2 = Count every bundle. What the program counted stays hidden for now: that is more honest.
closing-step-3 = Where the figures differ, decide which is right and write why.
closing-start = Count the box
closing-quick = Close without a recount
closing-quick-title = Without a recount?
closing-quick-text = What was taken in at the desk becomes the result. The report will say “without a recount”. Afterwards only amendments are possible.
closing-quick-yes = Close the evening
closing-enter = Bundle by bundle
closing-number = Number
closing-quantity = How many in the bundle
closing-add = Add
closing-entered = Counted so far
closing-entered-none = Take the first bundle: number, Enter, how many letters, Enter.
closing-remove = remove
closing-remove-long = Remove: { $name }, { $count }
closing-left = Still to count: { $count }
closing-left-how = Where there are no letters, confirm zero.
closing-left-none = Now it can be compared with the log.
closing-zero = zero
closing-zero-long = zero: { $name }
closing-back = Back to taking letters
closing-compare = Compare
closing-ledger-total = in the log
closing-recount-total = in the box
closing-same = Everything agrees.
closing-differ = Differences: { $count }. Decide each and write why.
closing-in-ledger = in the log
closing-in-box = in the box
closing-take-recount = The recount is right
closing-take-ledger = The log is right
closing-again = Count again
closing-reason = Reason
closing-reason-example = For example: a slip without a letter
closing-close = Close the evening
closing-sure = Afterwards only amendments, with a date and a reason. The times of entries are wiped.
closing-mark = CLOSED
closing-total = { $total_n ->
    [one] letter
   *[other] letters
} · { $people_n ->
    [one] to { $people } person
   *[other] to { $people } people
}
closing-sentence-ru = In Russian
closing-sentence-en = In English
closing-sentence-whole = One figure
closing-sentence-by-kind = By kind
closing-report = Print the report
closing-slips = Last step: collect the slips and destroy them.
closing-guests = Guests
closing-how = Way
closing-when = When
closing-head = Log
closing-head-of = { $head } · { $entries_n ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
closing-differences = Differences
closing-difference = { $ledger } in the log, { $recount } in the box; { $taken ->
    [recount] the recount is right
   *[ledger] the log is right
}: “{ $reason }”.
closing-amendments = Amendments
closing-amended = { $before } at the closing, { $after } with amendments.
closing-amend = Make an amendment
closing-amend-what = Sign
closing-amend-count = Letters
closing-amend-hint = An amendment and its reason are shown in every later report
closing-amend-do = Make it
