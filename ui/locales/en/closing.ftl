closing-none-title = Nothing to close yet
closing-none-text = After an evening the letters are recounted here by hand, and the total becomes final.
closing-so-far = { $total_n ->
    [one] letter counted
   *[other] letters counted
} · { $people_n ->
    [one] to { $people } person
   *[other] to { $people } people
}
closing-step-1 = No more letters are accepted. Sort them by number.
closing-step-2 = Count every stack. The program’s own count stays hidden for now: that is more honest.
closing-step-3 = Where the figures differ, decide which is right and write why.
closing-start = Recount letters
closing-quick = Close without a recount
closing-quick-title = Without a recount?
closing-quick-text = What was counted at the Desk becomes the final total. The report will say “without a recount”. Afterwards only amendments are possible.
closing-quick-yes = Close evening
closing-enter = Stack by stack
closing-number = Number
closing-quantity = Letters in the stack
closing-add = Add
closing-entered = Recounted so far
closing-entered-none = Take the first stack: number, Enter, how many letters, Enter.
closing-remove = remove
closing-remove-long = Remove: { $name }, { $count }
closing-left = Left to recount: { $count }
closing-left-how = Where there are no letters, confirm zero.
closing-left-none = Now the recount can be compared with the log.
closing-zero = zero
closing-zero-long = zero: { $name }
closing-back = Back to accepting letters
closing-compare = Compare
closing-ledger-total = in the log
closing-recount-total = recounted
closing-same = Everything matches.
closing-differ = Differences: { $count }. Decide each one and write why.
closing-in-ledger = in the log
closing-in-box = recounted
closing-accept-recount = The recount is right
closing-accept-ledger = The log is right
closing-again = Recount again
closing-reason = Reason
closing-reason-example = For example: a slip without a letter
closing-close = Close evening
closing-sure = The total is final: afterwards only amendments, with a date and a reason. The times of entries are erased.
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
closing-sentence-whole = One total
closing-sentence-by-kind = By kind
closing-report = Print report
closing-slips = Last step: collect the slips and destroy them.
closing-guests = Guests
closing-how = Method
closing-when = Closed at
closing-head = Verification code
closing-head-of = { $head } · { $entries_n ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
closing-differences = Differences
closing-difference = { $ledger } in the log, { $recount } recounted; { $taken ->
    [recount] the recount is right
   *[ledger] the log is right
}: “{ $reason }”.
closing-amendments = Amendments
closing-amended = { $before } at closing, { $after } with amendments.
closing-copy-left = The copy { $copy } was not removed. It still tells the minute of each entry.
closing-copy-remove = Delete copy…
closing-copy-title = Delete the copy?
closing-copy-text = The copy { $copy } will be gone for good. If somebody opened it and counted in it, that is nowhere else. The vault itself stays as it is.
closing-copy-do = Delete
closing-copy-removed = Copy deleted: { $copy }
closing-amend = Add amendment
closing-amend-what = Add or subtract
closing-amend-count = Letters
closing-amend-hint = An amendment and its reason are shown in every later report
closing-amend-do = Save amendment
# $out is the number of slips that did not come back
closing-slips-out = Not back with a letter yet: { $out }. The closing does not wait for them.
closing-slips-lost = Not back: { $out }, taken home or lost.
