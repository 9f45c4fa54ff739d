### Order in the list: names, doubles, facilities, photos, tables out.

keeping-sections = What to put in order
keeping-people = The list
keeping-names = Names
keeping-pairs = Doubles
keeping-facilities = Facilities
keeping-undone = Undone.
keeping-left-as-is = Some of it has changed since and stays as it is: { $names }.

## Names that the rules are unsure of

names-left = { $count_n ->
    [one] { $count } name left
   *[other] { $count } names left
}
names-lead = The rules are not sure how these names are declined. Until the form is checked, nothing is printed for that person.
names-nominative = Who
names-dative = To whom
names-sex = Sex
names-sex-unknown = The sex is not known: choose it, and the rules propose a form.
names-accept = Right
names-skip = Skip
names-card = Open the card
names-next = Next
names-accepted = Accepted: { $dative }
names-return = Put it back in question
names-done-title = Every name is checked
names-done-text = When a name comes in that the rules are unsure of, it will stand here.
names-skipped = { $count_n ->
    [one] { $count } name skipped
   *[other] { $count } names skipped
}
names-again = Show again

## Two records of one person

pairs-lead = These may be one person. The record you keep gets the letters of all evenings, the numbers and the history; the other leaves the list. It can be undone.
pairs-none-title = No doubles in sight
pairs-none-text = When the list has two records of one person, they will stand here side by side. Any two can be merged by marking them in the list.
pairs-why-name = The same surname and given name, and nothing speaks against it.
pairs-why-surname_and_birthday = The same surname and birthday.
pairs-why-given_and_birthday = The same given name and birthday, and surnames that begin alike.
pairs-two = They are two people
pairs-told-apart = You will not be asked about these two again.
pairs-keep = Keep this one
pairs-merged = Now one record: { $name }.
pairs-merge = Merge
pairs-merge-title = Are they one person?

## Facilities

directory-total = { $count_n ->
    [one] { $count } facility
   *[other] { $count } facilities
}
directory-search = Facility, region, postcode
directory-import = Import a directory
directory-import-title = Directory of facilities
directory-import-lead = A table of names and addresses (CSV, XLSX, ODS). What is new is added, what is empty is filled; nothing that is there is overwritten. A different postcode becomes a dispute.
directory-name = Facility
directory-region = Region
directory-postcode = Postcode
directory-checked = Checked
directory-people = People
directory-disputed = postcode in doubt
directory-none = The directory has no such facility.
directory-empty-title = No facilities yet
directory-empty-text = They come with the list of people. You can import a directory or write one in by hand.
directory-claims = Who says which postcode
directory-claims-disputed = The sources disagree, so nothing is printed for anybody here. Choose the right postcode.
directory-claim-ours = our directory
directory-claim-checked = checked { $date }
directory-claim-unchecked = never known to be checked
directory-claim-overruled = overruled
directory-settle = { $postcode } is right
directory-held-here = { $count_n ->
    [0] Nobody of the list is here
    [one] { $count } person of the list is here
   *[other] { $count } people of the list are here
}
directory-imported = { $added_n ->
    [one] { $added } facility added
   *[other] { $added } facilities added
}, { $changed_n ->
    [one] { $changed } filled in
   *[other] { $changed } filled in
}, { $same } unchanged.
directory-imported-disputed = The postcode is now in doubt: { $names }.
directory-imported-nameless = Lines without a name were left out: { $lines }.
directory-imported-unclear = It is not clear which facility these lines mean: { $lines }. They were left out.

## A file: picked or named

file-pick = Choose a file
file-path = Or the path of a file
file-take = Take

## Photo

photo-of = Photo: { $name }
photo-add = Add a photo
photo-change = Replace
photo-remove = Remove
photo-removed = The photo was removed.
photo-title = Photo
photo-lead = JPEG, PNG or WebP. A smaller copy is taken; where it was shot and whatever else the file tells is not kept.

## History of a record

history-merged = from record No. { $record }, merged into this one
history-undo-merge = Take the records apart

## Filters with a name

filter-save = Remember this filter
filter-name = What to call the filter
filter-forget = Forget the filter "{ $name }"
filter-facility = Facility
filter-any-facility = All facilities
filter-address = Address
filter-any-address = Any address

## Many at once

bulk-print = Print
bulk-print-nobody = None of those marked are in the evening. Add them, and they get their numbers.
bulk-tag = Tag
bulk-tag-title = { $count_n ->
    [one] A tag for { $count } person
   *[other] A tag for { $count } people
}
bulk-tag-word = Tag
bulk-tag-add = Set
bulk-tag-remove = Take away
bulk-tagged = { $count_n ->
    [one] { $count } more person has the tag "{ $tag }".
   *[other] { $count } more people have the tag "{ $tag }".
}
bulk-untagged = { $count_n ->
    [one] The tag "{ $tag }" was taken from { $count } person.
   *[other] The tag "{ $tag }" was taken from { $count } people.
}
bulk-file = Mark from a file
bulk-file-title = Whom to mark
bulk-file-lead = A text file with one person a line: surname and given name, the patronymic if you like.
bulk-file-marked = { $count_n ->
    [one] { $count } person marked from the file.
   *[other] { $count } people marked from the file.
}
bulk-file-unknown = Not on the list: { $names }.
bulk-file-unclear = More than one person may be meant: { $names }.

## Tables out

tables-title = Save a table
tables-action = Save a table
tables-what = What
tables-what-list = The whole list
tables-what-people = { $count_n ->
    [one] Those marked: { $count }
   *[other] Those marked: { $count }
}
tables-what-evening = The evening's list
tables-what-corrections = What we mended
tables-hint-list = Imported again, this table changes nothing.
tables-hint-people = The same columns as the whole list.
tables-hint-evening = By number. Imported again, this table changes nothing.
tables-hint-corrections = For the keepers of the original list: what was mended by hand after the last import. How we know it stays here.
tables-format = File format
tables-clear = The table holds names and addresses and is not encrypted. Keep it no longer than you must.
tables-save = Save
tables-save-as = Save as…
tables-saved = The table was saved: { $path }
