### Order in the list: declension of names, duplicates, facilities, photos, export.

list-sections = List sections
list-section-people = List
list-section-names = Name declension
list-section-pairs = Duplicates
list-section-facilities = Facilities
list-section-imports = Imports
list-undone = Undone.
list-left-as-is = Some of it was edited since and stays as it is: { $names }.

## What was imported

imports-none-title = Nothing has been imported yet
imports-none-text = Every imported list will be here: what it changed, and how to undo that.
imports-lead = An import is undone as a whole, for as long as nothing stands on it.
imports-pasted = from the clipboard
# $date: the day that the list is of
imports-list-date = list of { $date }
# $date: when it was undone
imports-undone = undone { $date }
imports-effect-added = { $count_n ->
    [one] { $count } new person
   *[other] { $count } new people
}
imports-effect-state = { $count } with a new status
imports-effect-moved = { $count } moved
imports-effect-changed = { $count } changed
imports-effect-confirmed = { $count } confirmed
imports-effect-facility_added = { $count_n ->
    [one] { $count } new facility
   *[other] { $count } new facilities
}
imports-effect-facility_changed = { $count_n ->
    [one] { $count } facility changed
   *[other] { $count } facilities changed
}
imports-effect-claims = { $count_n ->
    [one] claims on { $count } facility’s address
   *[other] claims on { $count } facilities’ addresses
}
imports-nameless = { $count_n ->
    [one] and { $count } record that is gone
   *[other] and { $count } records that are gone
}
imports-cannot = Cannot be undone:
# $names: whom it is about
imports-standing-letters = letters were counted for people it added: { $names }
imports-standing-printed = papers were printed for people it added: { $names }
imports-standing-line_up = people it added are in an evening’s list: { $names }
# $file and $date: the later import
imports-standing-import = { $file } ({ $date }) changed the same: { $names }
imports-standing-edited = corrected by hand: { $names }
imports-standing-merged = records were merged: { $names }
imports-standing-updated = a newer version of the program worked the list out anew
imports-standing-more = { $count_n ->
    [one] and { $count } more reason
   *[other] and { $count } more reasons
}
# $evening: the title of the evening under way
imports-evening = The evening “{ $evening }” is under way: an import can be undone once it is closed.
imports-who = Who and what
imports-undo-title = Undo the import { $file }?
imports-undo-text = New people leave the list, and the rest is as it was before the import. Answers and decisions that were about it alone are undone too.

## Names that the rules are unsure of

names-left = { $count_n ->
    [one] { $count } name left
   *[other] { $count } names left
}
names-lead = The rules are not sure how these names are declined. Until the form is confirmed, nothing is printed for that person.
names-nominative = Name
names-dative = Addressed to (dative)
names-sex = Sex
names-sex-unknown = The sex is not known: choose it, and the rules propose a form.
names-accept = Confirm
names-skip = Skip
names-card = Open card
names-next = Next
names-accepted = Confirmed: { $dative }
names-return = Undo
names-done-title = Every name is confirmed
names-done-text = When a name comes in that the rules are unsure of, it will appear here.
names-skipped = { $count_n ->
    [one] { $count } name skipped
   *[other] { $count } names skipped
}
names-again = Show again

## Two records of one person

pairs-lead = These may be one person. The record you keep gets the letters of all evenings, the numbers and the history; the other leaves the list. It can be undone.
pairs-none-title = No duplicates found
pairs-none-text = When the list has two records of one person, they will appear here side by side. Any two can be merged by selecting them in the list.
pairs-why-name = The same surname and given name, and nothing contradicts it.
pairs-why-surname_and_birthday = The same surname and birthday.
pairs-why-given_and_birthday = The same given name and birthday, and similar surnames.
pairs-why-swapped_name = The same names in the other order.
pairs-why-initial = The same surname, and one given name is only an initial.
pairs-two = Not a duplicate
pairs-told-apart = You will not be asked about these two again.
pairs-keep = Keep this one
pairs-merged = Now one record: { $name }.
pairs-merge-title = Are they one person?

## Facilities

directory-search = Facility, region, postcode
directory-import = Import directory
directory-import-title = Directory of facilities
directory-import-lead = The XML directory as it is, or a table of names and addresses (CSV, XLSX, ODS). What is new is added; what the same source has corrected takes the place of what it said before. Where sources differ on an address or a postcode, it becomes a dispute.
directory-name = Facility
directory-region = Region
directory-postcode = Postcode
directory-checked = Verified
directory-people = People
directory-disputed = in dispute
directory-none = The directory has no such facility.
directory-empty-title = No facilities yet
directory-empty-text = They come with the list of people. You can also import a directory or enter a facility by hand.
directory-claims = What the sources say of the address
directory-claims-disputed = The sources disagree, so nothing is printed for anybody here. Choose what is right.
directory-claim-ours = entered by hand
directory-claim-checked = as of { $date }
directory-claim-unchecked = undated
directory-claim-overruled = decided otherwise
directory-claim-support = { $count_n ->
    [one] in { $count } row
   *[other] in { $count } rows
}
directory-claim-printed = printed
directory-settle = Right: { $value }
directory-held-here = { $count_n ->
    [0] Nobody on the list is here
    [one] { $count } person on the list is here
   *[other] { $count } people on the list are here
}
directory-imported = { $added_n ->
    [one] { $added } facility added
   *[other] { $added } facilities added
}, { $changed_n ->
    [one] { $changed } filled in
   *[other] { $changed } filled in
}, { $same } unchanged.
directory-imported-disputed = The address is now in doubt: { $names }.
directory-imported-nameless = Lines without a name were skipped: { $lines }.

## Which facility?

places-title = Which places are these?
places-lead = These words do not say which facility is meant. One answer is for everybody of whom this is said, and for lists to come. Until there is one, nothing is printed for them.
places-words = “{ $words }”
places-people = { $count_n ->
    [one] { $count } person
   *[other] { $count } people
}
places-names = { $names } and { $count } more
places-shared = The same: { $features }
places-shared-nothing = Nothing speaks against it
places-no-candidates = The directory has nothing like it.
places-more-candidates = { $count_n ->
    [one] { $count } more facility
   *[other] { $count } more facilities
}
places-other = Another facility
places-other-hint = Name, region or postcode
places-choose = This one
places-leave-open = Leave open
places-new-about = A new facility for everybody of whom a list says “{ $words }”.
places-answered = { $count_n ->
    [one] “{ $words }” is { $short }: { $count } person.
   *[other] “{ $words }” is { $short }: { $count } people.
}
places-may-wait = You can also answer later, under Facilities.
places-later = Left open: { $count }.
places-none-title = Every place is known
places-none-text = The answers are remembered: the next list like this one will not ask.
places-again = Show
shared-kind = kind
shared-number = number
shared-nickname = nickname
shared-name = name
shared-body = subordination
shared-region = region
shared-district = district
shared-town = town
shared-street = street
shared-postcode = postcode
doubt-two_places = There are two places here, and no word says which is the present one.
doubt-two_postcodes = There are two numbers here that look like postcodes.
doubt-guessed = The list itself is not sure: “probably”, “to be clarified”.
doubt-other_name = The address has the name of somebody else.
doubt-not_understood = A part of the address was not understood.
doubt-told = A guest said so at an evening; no list has confirmed it.

## A file: picked or named

file-pick = Choose file
file-path = Or enter the file path
file-open = Open

## Photo

photo-of = Photo: { $name }
photo-add = Add photo
photo-change = Replace
photo-remove = Remove
photo-removed = The photo was removed.
photo-title = Photo
photo-lead = JPEG, PNG or WebP. A smaller copy is kept, without the place it was taken or anything else the file tells.

## History of a record

history-merged = from record No. { $record }, merged into this one
history-undo-merge = Unmerge

## Saved filters

filter-save = Save filter
filter-name = Filter name
filter-forget = Delete filter “{ $name }”
filter-facility = Facility
filter-any-facility = All facilities
filter-address = Address
filter-any-address = Any address

## Many at once

bulk-more = Actions
bulk-check = Address verified today
bulk-checked = { $count_n ->
    [0] The addresses of all those selected were verified today already.
    [one] Verified today: { $count } address.
   *[other] Verified today: { $count } addresses.
}
bulk-copy = Copy as a table
bulk-copied = { $count_n ->
    [one] { $count } person copied. The clipboard is not encrypted.
   *[other] { $count } people copied. The clipboard is not encrypted.
}
bulk-not-copied = The system refused to copy. Save the table instead: “Export…”.
bulk-export = Export…
bulk-merge = Merge two records…
bulk-print = Print
bulk-print-nobody = None of those selected are in the evening. Add them, and they get their numbers.
bulk-tag = Tag
bulk-tag-title = { $count_n ->
    [one] Tag for { $count } person
   *[other] Tag for { $count } people
}
bulk-tag-word = Tag
bulk-tag-add = Add
bulk-tag-remove = Remove
bulk-tagged = { $count_n ->
    [one] Tag “{ $tag }” added: { $count } person.
   *[other] Tag “{ $tag }” added: { $count } people.
}
bulk-untagged = { $count_n ->
    [one] Tag “{ $tag }” removed: { $count } person.
   *[other] Tag “{ $tag }” removed: { $count } people.
}
bulk-file = Select from file
bulk-file-title = Select from file
bulk-file-lead = A text file with one person per line: surname and given name, with or without the patronymic.
bulk-file-marked = { $count_n ->
    [one] { $count } person selected from the file.
   *[other] { $count } people selected from the file.
}
bulk-file-unknown = Not on the list: { $names }.
bulk-file-unclear = More than one person may be meant: { $names }.

## Removal.

bulk-remove = Remove from the list…
removal-title = Remove from the list
removal-gone = Gone for good: { $count }
removal-gone-means = They never had a letter. Nothing of them stays in the vault: no name, no address, no story.
removal-kept = Off the list: { $count }
removal-kept-means = Their letters were counted: the name and the letters stay in the results of past evenings. Everything else goes.
removal-staying = Cannot be removed now: { $count }
removal-more = and { $count } more
removal-numbers = They leave the evening; numbers on paper are given to nobody else.
removal-import = A list that has them offers them as new people when it is imported.
removal-until-lock = This can be undone until the vault is locked. Earlier backups keep everything.
removal-remove = Remove { $count }
removal-done = Removed: { $what }.
removal-undone = Restored: { $what }.
removal-evening = the evening “{ $title }”
removal-and-more = { $names } and { $count } more
removal-list-title = Removed
removal-list-lead = Can be restored until the vault is locked. After that, only from a backup.
removal-undo = Restore

## Export

tables-title = Export
tables-action = Export
tables-what = What to export
tables-what-list = The whole list
tables-what-people = Selected: { $count }
tables-what-evening = Tonight’s list
tables-what-corrections = Corrections
tables-what-facilities = Directory of facilities
tables-hint-list = Imported again, this table changes nothing.
tables-hint-people = The same columns as the whole list.
tables-hint-evening = By number. Imported again, this table changes nothing.
tables-hint-corrections = For those who keep the original list: what was corrected by hand since the last import. How we know it stays here.
tables-hint-facilities = Names, addresses and postcodes as they are printed. Imported again, this table changes nothing.
tables-format = File format
tables-clear = The table holds names and addresses and is not encrypted. Keep it no longer than you must.
tables-save = Save
tables-save-as = Save as…
tables-saved = Table saved: { $path }
tables-file-list = List { $date }
tables-file-people = Selected people { $date }
tables-file-evening = Evening { $date }
tables-file-corrections = Corrections { $date }
tables-file-facilities = Facilities { $date }
