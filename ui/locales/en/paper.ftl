# Words on paper: slips, postcards, lists, the report, the recovery card.

## Address slips

paper-slip-censor = Do not write about the case, the war or politics: the censor will stop the letter.
paper-slip-checked = Address checked on { $date }.
paper-slip-return = Please hand this slip back to us with your letter.
paper-slip-take-home = You may take this slip home.

## Postcards

paper-card-sender = From:

## Table cards

paper-table-year = born in { $year }
paper-table-birthday = Birthday: { $date }
paper-table-interests = What to write about
paper-table-case = The case: { $case }
paper-table-articles = Articles: { $articles }
paper-table-term = Prison term: { $term }
paper-table-held-since = Held since { $date }

## Every document of several pages

paper-page = { $page } / { $pages }

## Column heads

paper-head-number = No.
paper-head-person = Addressee
paper-head-place = Where
paper-head-who = Who
paper-head-letters = Letters
paper-head-theme = Theme
paper-head-total = Total
paper-head-kind-letter = Letters
paper-head-kind-postcard = Cards
paper-head-kind-handmade = Handm.

## The list

paper-list-people =
    { $people_n ->
        [one] { $people } person
       *[other] { $people } people
    }
paper-list-as-of = letters at { $time }

## The postmark

paper-stamp-title = Evening of letters
paper-stamp-closed = Counted

## The report

paper-report-theme = Theme: { $theme }
paper-report-letters =
    { $letters_n ->
        [one] letter
       *[other] letters
    }
paper-report-people =
    { $n_n ->
        [one] person written to
       *[other] people written to
    }
paper-report-kind-letter =
    { $n_n ->
        [one] letter
       *[other] letters
    }
paper-report-kind-postcard =
    { $n_n ->
        [one] postcard
       *[other] postcards
    }
paper-report-kind-handmade =
    { $n_n ->
        [one] handmade postcard
       *[other] handmade postcards
    }
paper-report-guests =
    { $n_n ->
        [one] guest
       *[other] guests
    }
paper-report-closed = Closed on { $date }.
paper-report-not-recounted = Not recounted.
paper-report-recounted-same = The box was counted by hand and agrees with the log.
paper-report-recounted =
    { $n_n ->
        [one] The box was counted by hand: { $n } difference from the log.
       *[other] The box was counted by hand: { $n } differences from the log.
    }
paper-report-slips = Slips not returned: { $n }.
paper-report-duration = Letters were taken in for { $hours } h { $minutes } min.
paper-report-amendment = Total { $before }. Amended on { $date }: { $after }. Reason: { $reason }.
paper-report-differences = Differences
paper-report-difference-recount = { $who } ({ $kind }): { $ledger } in the log, { $recount } in the box. The recount was taken: { $reason }.
paper-report-difference-ledger = { $who } ({ $kind }): { $ledger } in the log, { $recount } in the box. The log was kept: { $reason }.
paper-kind-letter = letters
paper-kind-postcard = postcards
paper-kind-handmade = handmade postcards
paper-report-written-to = Written to: { $n }
paper-report-written-to-public = Written to
paper-report-without = Left without letters: { $n }
paper-report-by-place = By facility
paper-report-by-theme = By theme
paper-report-proof =
    { $entries_n ->
        [one] The evening’s log has { $entries } entry; its fingerprint is { $head }. If the file shows the same fingerprint, the log has not been changed since.
       *[other] The evening’s log has { $entries } entries; their fingerprint is { $head }. If the file shows the same fingerprint, the log has not been changed since.
    }

## The recovery card

paper-recovery-title = Recovery code
paper-recovery-made = Made on { $date }.
paper-recovery-opens = This code opens the encrypted vault when the passphrase is forgotten. Type the groups in order, from left to right.
paper-recovery-keep = Keep this sheet away from the laptop: whoever holds both can read everything.
paper-recovery-secret = Do not photograph it, copy it to a telephone or send it.
paper-recovery-lost = If the sheet is lost, make a new code in Settings: the old one stops working.

## What a problem is about

paper-field-name = name
paper-field-address = address
paper-field-postcode = postcode
paper-field-story = who they are
paper-field-interests = what to write about
paper-field-notice = legal notice
paper-field-title = title of the evening
paper-field-sender = return address
paper-field-facility = facility
paper-field-who = line for the room
paper-field-marks = mark after the name
paper-field-case = line on the case
paper-field-reason = reason
paper-field-sentence = closing sentence
paper-field-recovery = recovery code
paper-field-wording = words of the document
