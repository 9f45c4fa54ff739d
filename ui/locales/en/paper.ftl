# Words on paper: slips, postcards, lists, the report, the recovery card.

## Address slips

paper-slip-about = What to write about:
paper-slip-censor = Leave out the case, war and politics: the censor stops it.
paper-slip-checked = Address verified on { $date }.
paper-slip-address-pending = The address is being checked: the organisers will write the envelope.
paper-slip-return = Please hand this slip back to us with your letter.
paper-slip-take-home = You may take this slip home.

## Postcards

paper-card-sender = From:

paper-card-blank-title = Lined postcards

paper-proof-title = Duplex proof
paper-proof-front = Hold the sheet to the light: each number must have itself behind it, and the other side must be upright when the sheet is turned like a page of a book. If not, choose the other flip.
paper-proof-short = The other side, flipped on the short edge.
paper-proof-long = The other side, flipped on the long edge.

## Table cards

paper-table-year = born in { $year }
paper-table-birthday = Birthday: { $date }
paper-table-birthday-near =
    { $years_n ->
        [one] Birthday: { $date }, turning { $years }. A letter will be in time.
       *[other] Birthday: { $date }, turning { $years }. A letter will be in time.
    }
paper-table-openings = Ways to begin a letter
paper-table-unknown = We know little about this person.
paper-table-tell = Write about yourself: your street, the weather, a book.
paper-table-case = The case: { $case }
paper-table-articles = Charges: { $articles }
paper-table-term = Prison term: { $term }
paper-table-held-since = In custody since { $date }

## How to write. A line of a section is an item on the page

paper-rules-title = Letter guidelines
paper-rules-date = Guidelines as of { $date }.
paper-rules-source = Source: { $source }.
paper-rules-do = Do write
paper-rules-do-items =
    About yourself and what is around you: books, work, the weather, the town, the cat.
    In Russian and legibly, best in block letters: a censor reads the letter first.
    With questions: a question is easier to answer.
    At the end, the name you like to sign with; no surname is needed.
paper-rules-not = Do not write
paper-rules-not-items =
    About the case, the war or politics, investigators, courts or guards: such a letter is stopped.
    Anything about others that may harm them: no surnames, no addresses.
    In code, in hints, or in strong language.
    Promises that cannot be kept.
paper-rules-one = What counts as one letter
paper-rules-one-items =
    One envelope for one person is one letter, however many sheets are in it.
    A postcard is one, too. For two people, two letters, one each.
paper-rules-envelope = The envelope
paper-rules-envelope-items =
    The return address is ours. Write no address or telephone of your own, neither outside nor inside.
    Do not seal it: we will.
    Enclose a blank sheet and an empty envelope for the reply. Nothing else: no money, no stickers, no dried flowers.
    Hand us the letter together with the slip, so that it is counted.
paper-rules-reply = How a reply finds you
paper-rules-reply-items =
    It comes to our address, after weeks or months; sometimes none comes, and the letter arrived all the same.
    We do not note down who was here. We tell of the replies at our next evenings: come and ask.

## How to send a letter by oneself, behind a slip to take home. A line of a section is an item on the page

paper-sending-letter = Sending it yourself
paper-sending-letter-items =
    Write in Russian and legibly: a censor reads the letter first.
    Sign with a first name; no surname is needed.
paper-sending-envelope = The envelope
paper-sending-envelope-items =
    Copy the whole address from the other side: name, year of birth, facility, street, postcode.
    Only a return address brings a reply; the censor sees it, too.
    Enclose a blank sheet and a stamped envelope with your address, and nothing else.
paper-sending-post = By post
paper-sending-post-items =
    Put the stamps on yourself, or ask at the post office how many it takes. Seal it and drop it into any letter box.
    A registered letter is handed in at the counter: its number shows where it is.
paper-sending-online = Online
paper-sending-online-items =
    Many facilities also take letters through paid services, where a reply is paid for as well. They ask for the same name, year of birth and facility. Such a service learns who is writing.
paper-sending-later = Later
paper-sending-later-items =
    People are moved. After more than a month, or if your letter comes back, ask us for the new address.

## The sheet a printer is measured with

paper-calibration-title = Printer correction: { $stock }
paper-calibration-print = Print this sheet at 100 % (“Actual size”), on the printer and the paper that the documents will have.
paper-calibration-corner = Measure with a ruler: 1 is from the left edge of the sheet to the vertical line, 2 from the upper edge to the horizontal line. Both should be 15 mm.
paper-calibration-bars = 3 is the length of the horizontal line, 4 of the vertical line. Both should be { $bar } mm.
paper-calibration-enter = Enter the four figures in the print window, with tenths: the program works out the rest.
paper-calibration-corrected = This sheet is corrected already: if the lengths are right, all is well. If not, do not enter them: delete the correction and measure anew.
paper-calibration-viewer = If both lines are clearly shorter, the viewing program shrinks pages: choose “Actual size” there and print the sheet again.
paper-calibration-labels = The second page has the labels’ outlines: lay it on a sheet of labels and hold both to the light.

## Every document of several pages

paper-page = { $page } / { $pages }

## A number of tonight’s list

paper-number = No. { $number }

## A birthday that a letter still reaches

paper-birthday-near = Birthday: { $date }

## Column heads

paper-list-continued = { $group } (continued)
paper-head-number = No.
paper-head-person = Addressee
paper-head-place = Where
paper-head-who = About, as typed
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
paper-list-others = Others
paper-list-as-of = letters at { $time }

## The paper fallback

paper-tally-how = One letter or postcard, one box under its kind. Type the sums in later at the Desk: number*how many.
paper-tally-letters = Letters
paper-tally-postcards = Postcards
paper-tally-handmade = Handmade
paper-tally-page = This page:
paper-tally-initials = Initials
paper-tally-from = from (time)
paper-tally-to = to

## Piles

paper-pile = Bundle { $number }
paper-pile-own = At addresses of their own
paper-pile-letters = letters
paper-pile-postcards = cards
paper-pile-handmade = hand
paper-pile-sorted = sorted
paper-pile-franked = franked
paper-pile-posted = posted

## Envelopes and stamps

paper-postage-title = Envelopes and stamps
paper-postage-kind = Kind
paper-postage-stamps = How many
paper-postage-simple = Ordinary, each
paper-postage-registered = Registered, each
paper-postage-sum = sum
paper-postage-letters = Letters, inland
paper-postage-postcards = Postcards, inland
paper-postage-letters-abroad = Letters abroad
paper-postage-postcards-abroad = Postcards abroad
paper-postage-envelopes = Envelopes: { $letters } with each letter in its own; { $people } with all letters to one person in one. Two people always need two envelopes.

## Posters

paper-poster-waiting = Waiting for a letter
paper-poster-as-of = at { $time }
paper-poster-slip = Take slip No. { $number } at the entrance.
paper-poster-slips = At the entrance, take the slip with the number beside the name.
paper-poster-thanks = Thank you to everyone who wrote
paper-poster-next = Next evening
paper-poster-everybody = Everybody was written to today
paper-poster-total =
    { $letters_n ->
        [one] letter
       *[other] letters
    } to { $people_n ->
        [one] { $people } political prisoner
       *[other] { $people } political prisoners
    }

## Signs. Each line is a line on paper, as large as it can be: the shorter, the larger

paper-sign-letters =
    Letters
    go here
paper-sign-letters-under = with the slip
paper-sign-slips =
    Slips
    go here
paper-sign-slips-under = unused ones, too
paper-sign-unsealed =
    Do not
    seal
paper-sign-unsealed-under = we will do that
paper-sign-stamps = For stamps
paper-sign-stamps-under = and envelopes
paper-sign-number = No. { $numbers }
paper-sign-numbers = Nos. { $numbers }

## What whoever counts must know

paper-crib-title = The Desk in brief
paper-crib-keys = Ten keys
paper-crib-search = search by surname: the arrow keys choose, Enter counts
paper-crib-more = F1 shows all keys. When you leave the laptop, Ctrl L locks it.
paper-crib-counted-items =
    Letters, postcards and handmade postcards are counted apart: choose the kind with F6, F7, F8, then type the number.
    What shows a tick is counted. Without a tick it is not: read what stands there instead.
    The program asks you to set a letter aside: do, and call the organiser.
paper-crib-laptop = If the laptop goes off
paper-crib-laptop-items =
    Go on with the paper tally sheet: one letter, one box. Without it, write down the number and a stroke for each letter.
    Whatever had a tick is saved: do not type it again. The last letter had none? Mark it on paper.
    When the laptop works again, open the program and type the passphrase: counting goes on.
    Type each row’s sum: number*how many, then Enter. Five letters for No. 12 are 12*5. Strike out each row you have typed.
    For more than twenty at once the program asks again: Ctrl Enter is yes.

## Lines to lay under a blank page

paper-lines-title = Lined sheet
paper-lines-how = Lay this under a blank page: the lines show through. It does not go into the envelope.

## Thanks

paper-thanks = Thank you!
paper-thanks-next = The next evening: { $date }.

## The posting register

paper-register-title = List No. { $number } of postal items
paper-register-only = { $date } · the only list
paper-register-of = { $date } · list { $number } of { $lists }
paper-register-copy-post = Copy for the post
paper-register-copy-sender = Sender’s copy
paper-register-letters = Kind: letters
paper-register-postcards = Kind: postcards
paper-register-simple = Category: ordinary
paper-register-registered = Category: registered
paper-register-inland = Destination: inland
paper-register-abroad = Destination: abroad
paper-register-payer = Payer: the sender
paper-register-payment = Payment:
paper-register-stamps = stamps
paper-register-cash = cash
paper-register-transfer = bank transfer
paper-register-line = No.
paper-register-to = Addressee
paper-register-where = Address
paper-register-quantity = Quantity
paper-register-weight = Weight, g
paper-register-fee = Fee, ₽
paper-register-id = Postal number
paper-register-sum-letters =
    { $n_n ->
        [one] Total: { $n } ({ $words }) letter
       *[other] Total: { $n } ({ $words }) letters
    }
paper-register-sum-postcards =
    { $n_n ->
        [one] Total: { $n } ({ $words }) postcard
       *[other] Total: { $n } ({ $words }) postcards
    }
paper-register-sum-weight =
    { $n_n ->
        [one] weight { $n } ({ $words }) gram
       *[other] weight { $n } ({ $words }) grams
    }
paper-register-fee-sum = Postage, in figures and in words:
paper-register-handed = Sender (signature):
paper-register-accepted = Accepted by (position, signature):
paper-register-stamp = Date stamp
paper-register-private = A private form modelled on form 103.

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
paper-report-recounted-same = The letters were recounted by hand and match the log.
paper-report-recounted =
    { $n_n ->
        [one] The letters were recounted by hand: { $n } difference from the log.
       *[other] The letters were recounted by hand: { $n } differences from the log.
    }
paper-report-recounted-public = The letters were recounted by hand.
paper-report-duration = Letters were accepted for { $hours } h { $minutes } min.
paper-report-amendment = Total { $before }. Amendment of { $date }: { $after }.
paper-report-reason = Reason, as typed: “{ $reason }”.
paper-report-differences = Differences
paper-report-difference-recount = { $who } ({ $kind }): { $ledger } in the log, { $recount } recounted. The recount is right. Reason, as typed: “{ $reason }”.
paper-report-difference-ledger = { $who } ({ $kind }): { $ledger } in the log, { $recount } recounted. The log is right. Reason, as typed: “{ $reason }”.
paper-report-written-to = Written to: { $n }
paper-report-written-to-public = Written to
paper-report-without = Without letters: { $n }
paper-report-by-place = By facility
paper-report-no-place = at a separate address
paper-report-others = others
paper-report-no-theme = without a theme
paper-report-by-theme = By theme
paper-report-again = counted under several themes
paper-report-proof =
    { $entries_n ->
        [one] The evening’s log has { $entries } entry. The verification code of the log, the closing and its amendments:
       *[other] The evening’s log has { $entries } entries. The verification code of the log, the closing and its amendments:
    }
paper-report-proof-meaning = If the program shows the same code, nothing has been changed since: no figure, no name, no decision. After an amendment the code is another one, and the program still knows this one.
paper-report-signed-recount = Recounted by (signatures):
paper-report-signed-closing = Closed by (signatures):

## The recovery card

paper-recovery-title = Recovery code
paper-recovery-made = Made on { $date }.
paper-recovery-opens = This code opens the encrypted vault if the passphrase is forgotten. Type the groups in order, from left to right.
paper-recovery-keep = Keep this sheet away from the laptop: whoever has both can read everything.
paper-recovery-secret = Do not photograph it, copy it to a phone or send it.
paper-recovery-lost = If the sheet is lost, guard the laptop: this code cannot be changed. It is safer to create a new vault and move the list into it.
