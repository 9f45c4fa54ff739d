printing-kinds = What to print
printing-kind-slips = Slips
printing-kind-postcards = Postcards
printing-kind-envelopes = Envelopes
printing-kind-labels = Labels
printing-kind-cards = Table cards
printing-kind-rules = Letter guidelines
printing-kind-list = List
printing-kind-posters = Posters
printing-kind-tally = Paper tally sheet
printing-kind-piles = Bundle cover slips
printing-kind-register = Posting register
printing-kind-report = Report
printing-one-slips = Slip
printing-one-envelopes = Envelope
printing-one-postcards = Postcard
printing-one-labels = Label
printing-one-cards = Table card
printing-about-slips = Number, address, a few words; a guest takes one
printing-about-postcards = Backs with the address and the code stamp
printing-about-envelopes = Envelopes C6, DL and C5 with address and code stamp
printing-about-labels = Addresses on A4 label sheets
printing-about-cards = The name in large type, about them, what to write; A5
printing-about-rules = What to write and what not, the envelope, the reply; A4 and A5
printing-about-list = Everybody tonight, in order
printing-about-posters = Who is still waiting for a letter, or the evening’s total; A4 and A3
printing-about-tally = A box for each letter, in case the laptop fails
printing-about-piles = Cover of a bundle: facility, people, letters; A6
printing-about-register = What goes to the post office: to whom, where, how many; registered mail with numbers
printing-about-report = The evening’s result with its sentence
printing-evening = Evening
printing-who = Only these numbers
printing-who-everybody = everybody
printing-who-hint = For example: 1-10, 15. Leave empty for everybody.
printing-who-wrong = Write numbers with commas: 1-10, 15
printing-filter = Which of them
printing-filter-everybody = Everybody
printing-filter-from-saved = Saved filters
printing-filter-from-tag = Tags
printing-filter-from-facility = Facilities
printing-filter-found = { $name } — { $people }
printing-filter-other = Another filter
printing-files = Temporary files: { $count }
printing-files-until = They may contain names and addresses, and are removed when you lock the vault or close the program.
printing-files-in-use = These files are still open in another program. Close it and remove them again.
printing-files-remove = Remove now
printing-making = Preparing the document…
printing-size = Text size
printing-size-regular = Regular
printing-size-large = Large
printing-edition-slips = Purpose
printing-edition-slips-ours = For the evening
printing-edition-slips-public = To take home, no number
printing-edition-report = For whom
printing-edition-report-ours = For us
printing-edition-report-public = For the public
printing-order = Order
printing-order-number = By number
printing-order-surname = By surname
printing-paper = Paper
printing-format-postcards-a6 = A6, one each
printing-format-postcards-a4 = A4, four each
printing-stamp = Code stamp
printing-stamp-printed = Print
printing-stamp-absent = Do not print
printing-copies = Copies per person
printing-copies-hint = From 1 to { $most }
printing-language = Document language
printing-offset = Printer offset
printing-offset-right = Right, mm
printing-offset-down = Down, mm
printing-offset-hint = If the print is off to one side. Down and right are positive, up to 10 mm.
printing-plan = { $printed_n ->
    [0] Nobody to print
   *[other] { $printed } to print
}, { $held } on hold:
printing-lift = Print anyway…
printing-lift-never = edit the record
printing-lift-reason = Reason for printing
printing-lift-hint = Kept in the print log, for this evening only
printing-lift-yes = Print
printing-old = { $count_n ->
    [one] Will be printed, but the address of { $count } person was not verified recently:
   *[other] Will be printed, but the addresses of { $count } people were not verified recently:
}
printing-checked = verified { $date }
printing-never-checked = never verified
printing-without-sender = The evening “{ $evening }” has no return address: a letter that is not delivered comes back to nobody. Enter it on the evening’s card.
printing-sender-add = Add a return address
printing-shortened = { $count_n ->
    [one] The text of { $count } person does not fit: it is printed shorter than on the card.
   *[other] The texts of { $count } people do not fit: they are printed shorter than on the card.
}
printing-respelled = { $count_n ->
    [one] The name of { $count } person is printed otherwise than on the card: our fonts lack its letters. How it should read is said on the card, in Latin letters.
   *[other] The names of { $count } people are printed otherwise than on the card: our fonts lack their letters. How they should read is said on the card, in Latin letters.
}
printing-preview = Preview
printing-preview-keys = Page; turn it with PageUp and PageDown
printing-page = { $page } of { $pages }
printing-page-alt = Page { $page } of the document
printing-page-before = Previous page
printing-page-after = Next page
printing-zoom = Zoom
printing-zoom-fit = Fit page
printing-sum = { $pages_n ->
    [one] { $pages } page
   *[other] { $pages } pages
} · { $printed_n ->
    [one] { $printed } person
   *[other] { $printed } people
}
printing-open = Open PDF to print
printing-save = Save
printing-save-as = Save as…
printing-opened = Opened for printing: { $file }
printing-saved = Saved: { $file }
printing-saved-open = Open
printing-saved-show = Show in folder
printing-file-slips = Slips { $date }
printing-file-slips-public = Take-home slips { $date }
printing-file-postcards = Postcards { $date }
printing-file-envelopes = Envelopes { $date }
printing-file-labels = Labels { $date }
printing-file-cards = Table cards { $date }
printing-file-rules = Letter guidelines { $date }
printing-file-list = List { $date }
printing-file-report = Report { $date }
printing-file-report-public = Report for the public { $date }
printing-file-large = { ", " }large
printing-case = Case on the card
printing-case-nothing = Nothing
printing-case-line = One line
printing-case-detail = Details
printing-format-rules-a4 = A4, for a wall
printing-format-rules-a5 = A5, for a table
printing-envelope = Envelope
printing-format-envelopes-c6 = C6
printing-format-envelopes-dl = DL
printing-format-envelopes-c5 = C5
printing-feed = Envelope feed
printing-feed-long_edge = Long edge
printing-feed-short_edge = Short edge
printing-feed-short_edge_back = Short edge, reversed
printing-stock = Labels
printing-start = First free label: { $label }
printing-start-at = Start at label { $label }
printing-posted = Posted from
printing-posted-russia = Russia
printing-posted-abroad = Abroad
printing-copies-of-page = Copies
printing-pages = { $pages_n ->
    [one] { $pages } page
   *[other] { $pages } pages
}
printing-poster = Poster
printing-poster-waiting = Waiting for a letter
printing-poster-total = The evening’s total
printing-format-posters-a4 = A4
printing-format-posters-a3 = A3
printing-posting = Mail type
printing-posting-ordinary = Ordinary
printing-posting-registered = Registered
printing-picture = Picture on the other side
printing-picture-choose = Choose photo
printing-picture-none = No picture
printing-picture-lead = A JPEG, PNG or WebP photo. It is printed without the place it was taken or anything else the file tells.
printing-flip = Two-sided printing: flip
printing-flip-short_edge = On the short edge
printing-flip-long_edge = On the long edge
printing-proof = A proof sheet first: it shows whether the two sides match
printing-file-posters = Poster { $date }
printing-file-tally = Paper tally sheet { $date }
printing-file-piles = Bundle covers { $date }
printing-file-register = Register { $date }
printing-order-facility = By facility
printing-order-theme = By theme
printing-whom = For whom
printing-whom-everybody = Everybody
printing-whom-not_printed = Not printed yet: { $count }
printing-whom-changed = Changed since printing: { $count }
printing-cut = Order on the sheets
printing-cut-stacks = For cutting as a stack
printing-cut-sheets = Sheet by sheet
printing-slip-back = Back of the slip
printing-slip-back-blank = Blank
printing-slip-back-rules = Letter guidelines
printing-printer = Printer
printing-printer-none = no correction
printing-printer-known = { $stock }: measured { $date }
printing-printer-unknown = The printer has not been measured with this paper: printing without correction.
printing-printer-measure = Measure a printer…
printing-before = { $count_n ->
    [one] Already printed: once
   *[other] Already printed: { $count } times
}
printing-repeat = Repeat
printing-mend = Open record
printing-system = System printer
printing-at-once = Print now
printing-sent = Sent to the printer { $printer }
calibration-title = Printer correction: { $stock }
calibration-lead = Print the sheet at 100 %, measure it with a ruler and enter the four figures, with tenths. The correction is kept for this printer and this paper.
calibration-printer = Printer name
calibration-open = Open the sheet to print
calibration-check = Check: the sheet, corrected
calibration-figure-left = { $figure }: to the vertical line, mm
calibration-figure-top = { $figure }: to the horizontal line, mm
calibration-figure-across = { $figure }: length of the horizontal line, mm
calibration-figure-down = { $figure }: length of the vertical line, mm
calibration-should = should be { $length }
calibration-saved = Correction saved: { $printer }, { $stock }
calibration-forget = Delete correction
printing-collation = Collation
printing-collation-together = Uncollated
printing-collation-sets = Collated
printing-stock-own = Custom size
printing-grid-columns = Columns
printing-grid-rows = Rows
printing-grid-label-across = Label width, mm
printing-grid-label-down = Label height, mm
printing-grid-corner-across = Left margin, mm
printing-grid-corner-down = Top margin, mm
printing-grid-pitch-across = Pitch across, mm
printing-grid-pitch-down = Pitch down, mm
