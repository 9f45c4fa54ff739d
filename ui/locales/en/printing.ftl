printing-kinds = What to print
printing-kind-sheets = Slips
printing-kind-postcards = Postcards
printing-kind-envelopes = Envelopes
printing-kind-labels = Labels
printing-kind-cards = Table cards
printing-kind-rules = How to write
printing-kind-list = List
printing-kind-posters = Posters
printing-kind-tally = Tally on paper
printing-kind-piles = Slips for piles
printing-kind-register = Posting register
printing-kind-report = Report
printing-about-sheets = Number, address, a few words; a guest takes one
printing-about-postcards = Backs with the address and the code stamp
printing-about-envelopes = Envelopes C6, DL and C5 with address and code stamp
printing-about-labels = Addresses on label stock of A4
printing-about-cards = The name large, who it is and what to write about; A5
printing-about-rules = What to write and what not, the envelope, the reply; A4 and A5
printing-about-list = Everybody tonight, in order
printing-about-posters = Who still waits for a letter, or the evening's total; A4 and A3
printing-about-tally = A box for each letter, for when the laptop does not work
printing-about-piles = Cover of a pile: facility, people, letters; A6
printing-about-register = What goes to the post: to whom, where, how many; registered mail with numbers
printing-about-report = The evening’s result with its sentence
printing-evening = Evening
printing-who = Only these numbers
printing-who-everybody = everybody
printing-who-hint = For example: 1-10, 15. Empty means everybody.
printing-who-wrong = Write numbers with commas: 1-10, 15
printing-size = Type
printing-size-regular = Regular
printing-size-large = Large
printing-edition-sheets = What for
printing-edition-sheets-ours = For the evening
printing-edition-sheets-public = To take home, no number
printing-edition-report = For whom
printing-edition-report-ours = For us
printing-edition-report-public = For the public
printing-order = Order
printing-order-number = By number
printing-order-surname = By surname
printing-paper = Paper
printing-paper-a6 = A6, one each
printing-paper-four_on_a4 = A4, four each
printing-stamp = Code stamp
printing-stamp-printed = Print it
printing-stamp-absent = Leave it out
printing-copies = Copies for each person
printing-language = Language of the document
printing-offset = Shift for the printer
printing-offset-right = To the right, mm
printing-offset-down = Down, mm
printing-offset-hint = If the print runs to one side. Down and right are plus, up to 10 mm.
printing-plan = { $printed_n ->
    [0] Nobody to print
   *[other] { $printed } to print
}, { $held } left out:
printing-lift = Print all the same…
printing-lift-never = only the record can be mended
printing-lift-reason = Why we print it
printing-lift-hint = Kept in the print log, for this evening only
printing-lift-yes = Print
printing-old = { $count_n ->
    [one] Printed, but the address of { $count } person was not checked for long:
   *[other] Printed, but the addresses of { $count } people were not checked for long:
}
printing-checked = checked { $date }
printing-never-checked = never checked
printing-preview = What it will look like
printing-preview-keys = Page; PageUp and PageDown turn it
printing-page = { $page } of { $pages }
printing-page-alt = Page { $page } of the document
printing-page-before = Page before
printing-page-after = Page after
printing-zoom = Zoom
printing-zoom-fit = Whole
printing-sum = { $pages_n ->
    [one] { $pages } page
   *[other] { $pages } pages
} · { $printed_n ->
    [one] { $printed } person
   *[other] { $printed } people
}
printing-open = Open the PDF to print
printing-save = Save
printing-save-as = Save as…
printing-opened = Opened to print: { $file }
printing-saved = Saved: { $file }
printing-file-sheets = Slips { $date }.pdf
printing-file-postcards = Postcards { $date }.pdf
printing-file-envelopes = Envelopes { $date }.pdf
printing-file-labels = Labels { $date }.pdf
printing-file-cards = Table cards { $date }.pdf
printing-file-rules = How to write { $date }.pdf
printing-file-list = List { $date }.pdf
printing-file-report = Report { $date }.pdf
printing-left-out = { $held } left out
printing-case = The case on the card
printing-case-nothing = Nothing
printing-case-line = In one line
printing-case-detail = In detail
printing-rules-a4 = A4, for a wall
printing-rules-a5 = A5, for a table
printing-envelope = Envelope
printing-envelope-c6 = C6
printing-envelope-dl = DL
printing-envelope-c5 = C5
printing-feed = How an envelope goes in
printing-feed-long_edge = Long edge
printing-feed-short_edge = Short edge
printing-feed-short_edge_back = Short edge, the other way
printing-stock = Labels
printing-start = First label still there: { $label }
printing-start-at = Begin at label { $label }
printing-posted = Posted from
printing-posted-russia = Russia
printing-posted-abroad = Abroad
printing-copies-of-page = Copies
printing-pages = { $pages_n ->
    [one] { $pages } page
   *[other] { $pages } pages
}
printing-poster = What the poster says
printing-poster-waiting = Who waits for a letter
printing-poster-total = The evening's total
printing-poster-a4 = A4
printing-poster-a3 = A3
printing-posting = How it is posted
printing-posting-ordinary = Ordinary
printing-posting-registered = Registered
printing-picture = Picture on the other side
printing-picture-choose = Choose a photo
printing-picture-none = No picture
printing-picture-lead = A JPEG photo. It reaches the card without the place it was shot and whatever else the file tells.
printing-flip = How the printer turns the sheet
printing-flip-short_edge = On the short edge
printing-flip-long_edge = On the long edge
printing-proof = A proof sheet first: it shows whether the sides meet
printing-file-posters = Poster { $date }.pdf
printing-file-tally = Counting on paper { $date }.pdf
printing-file-piles = Piles { $date }.pdf
printing-file-register = Register { $date }.pdf
printing-order-facility = By facility
printing-order-theme = By theme
printing-whom = For whom
printing-whom-everybody = Everybody
printing-whom-not_printed = Not printed yet: { $count }
printing-whom-changed = Changed since: { $count }
printing-slip-back = Back of the slip
printing-slip-back-blank = Blank
printing-slip-back-rules = How to write
printing-printer = Printer
printing-printer-none = no correction
printing-printer-known = { $stock }: measured { $date }
printing-printer-unknown = The printer was not measured on this paper: no correction.
printing-printer-measure = Measure a printer…
printing-before = { $count_n ->
    [one] Printed already: once
   *[other] Printed already: { $count } times
}
printing-repeat = Again
printing-mend = Open the record
printing-system = The system's printer
printing-at-once = Print at once
printing-sent = Sent to the printer { $printer }
calibration-title = Printer correction: { $stock }
calibration-lead = Print the sheet at 100 %, hold a ruler to it and enter the four figures, with tenths. The correction is kept for this printer and this paper.
calibration-printer = What you call the printer
calibration-open = Open the sheet for printing
calibration-check = Check: the sheet, corrected
calibration-left = { $figure }: to the line down, mm
calibration-top = { $figure }: to the line across, mm
calibration-across = { $figure }: length of the line across, mm
calibration-down = { $figure }: length of the line down, mm
calibration-should = should be { $length }
calibration-saved = Correction saved: { $printer }, { $stock }
calibration-forget = Forget the correction
