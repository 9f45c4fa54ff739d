### Errors: what happened, what did not happen, what to do. A message is named error-<code>.
### The variables of each are named above it; no comment, no variables.

## The vault

error-vault_busy = The vault is open in another window or program. Nothing was changed here. Close it there and try again.
error-unknown_copy = { $name } is not among the copies that closings left. Nothing was removed. Check the name: the evening’s result tells it.
error-copy_in_use = The copy { $name } is open in another program and was not removed. Close it there and try again.
error-locked = The vault is locked. Nothing was changed. Enter the passphrase or the recovery code and try again.
error-no_vault = There is no vault in this folder. Nothing was opened or created. Check the folder or create a new vault.
error-copy_is_no_vault = This is a backup, not a vault: nobody counts in it. It was not opened and not changed. Open the vault itself. If that cannot be opened, copy the folder of this backup to a new place and open it there.
# $kind: the file system, as the computer calls it
error-network_folder = The vault’s folder is on another computer ({ $kind }): two laptops could have it open at once, and letters would be lost. The vault was neither opened nor created, and nothing was changed. Copy it to this computer: letterdesk-cli copy-vault FOLDER.
error-vault_forbidden = This vault belongs to another user of this computer, or its permissions keep you out. Nothing was opened or changed. Log in as that user, or get back your rights to the folder.
error-wrong_passphrase = Wrong passphrase. The vault was not opened. Check the keyboard layout and Caps Lock and type it again; the recovery code works too.
error-bad_recovery_code = The recovery code has a typing mistake: its check character does not match. The vault was not opened. Compare it with the paper and type it again.
error-vault_damaged = The database cannot be opened: it is damaged, or the key belongs to another one. The files were not touched. Take the newest good copy from the backups folder.
# $path: the key file
error-key_file_damaged = The key file { $path } cannot be read. The vault was not opened and the files were not touched. Take the same file from the newest copy in the backups folder.
error-not_encrypted = This database is not encrypted. Letterdesk does not open such a file and has not touched it. Restore an encrypted copy or create a new vault.
# $found: the database's format, $known: the newest one this program knows
error-newer_database = A newer version of Letterdesk created this vault (format { $found }, this version knows { $known }). It was not opened or changed. Update the program.
error-already_a_vault = There is a vault in this folder already. No new one was created and that one was not touched. Open it or choose another folder.
error-vault_not_empty = This vault has a list or an evening already: invented people would mix with real ones. Nothing was added. Create a separate vault for the sample evening.
error-weak_passphrase = This passphrase is easy to guess. Nothing was changed. Take the six proposed words or think of a longer one.

## Disk and files

error-disk_full = Not saved: the disk is full. The last action was not done. Free some space and try again.
# $path: the file
error-disk_full_file = The file was not saved: the disk is full ({ $path }). Everything else is safe. Free some space and save it again.
error-read_only = Not saved: this place cannot be written to. The last action was not done. Remove the write protection from the disk or the folder and try again.
# $path: the file
error-read_only_file = The file was not saved: this place cannot be written to ({ $path }). Everything else is safe. Choose another folder.
error-vault_gone = The vault is not in its place: its folder was removed or moved, or the USB stick was pulled out. Not saved, the last action was not done. Put it back.
error-vault_replaced = At the place of the open vault there is another folder now, or an older copy of it. Not saved; the last action was not done, and nothing was written to that folder. Put the right folder or USB stick back.
# $uid: the entry, if it was a letter, or "none"
error-unsure = The vault went away while the last action was being saved{ $uid ->
    [none] { "" }
   *[other] { " " }(entry { $uid })
}. Whether it was saved will show when the folder or USB stick is back. Put it back and look at the last line of the log before you enter it again.
error-io = The disk reported an error. The last action was not done. Check the disk or the USB stick and try again.
# $path: the file or folder, $detail: the system's answer
error-io_file = Could not read or write { $path }: { $detail }. Nothing was changed. Check the path and the disk and try again.
error-backup_failed = No backup was made. The data itself is safe. Check the space on the disk or insert a USB stick and try again.
# $path: the key file
error-key_file_changed = The vault’s key file { $path } is damaged, replaced or gone. Letters are being saved, and the backups have a good one. Take this file from the keys folder of the newest backup and put it back while the vault is open.

## Importing a list

# $label: the encoding as asked
error-unknown_encoding = There is no encoding “{ $label }”. The list was not changed. Give, for example, utf-8 or windows-1251.
# $sheet: as asked, $sheets: those there are
error-unknown_sheet = The file has no sheet “{ $sheet }”; it has: { $sheets }. The list was not changed. Choose one of these.
# $line: as asked
error-no_header_row = Line { $line } is empty and holds no headers. The list was not changed. Name another line.
# $column: as asked, from 1
error-no_column = The table has no column { $column }. The list was not changed. Name another column.
error-empty_file = The file is empty. The list was not changed. Choose another file.
# $path: what was named, $what: folder or other
error-not_a_file =
    { $what ->
        [folder] { $path } is a folder, not a file. The list was not changed. Choose the file with the list in it.
       *[other] { $path } is a pipe or a device, not a file. The list was not changed. Save the list to a file and choose that.
    }
error-not_a_table =
    { $found ->
        [encrypted] The workbook has a password. The list was not changed. Open it with the password, save it without one and choose it again.
        [xls] This is a workbook of old Excel (.xls). The list was not changed. Open it in Excel or LibreOffice, save it as XLSX and choose it again.
        [xml_workbook] This is a table of Excel 2003 (XML). The list was not changed. Open it in Excel or LibreOffice, save it as XLSX and choose it again.
        [xml] This is XML. The list is unchanged. Save a list of people as CSV or XLSX; import a directory of facilities under Facilities.
        [html] This is a web page, whatever its name says. The list was not changed. Open it in Excel or LibreOffice, save it as XLSX and choose it again.
       *[other] This file is not a table. The list was not changed. Choose a CSV, XLSX or ODS file.
    }
# $where: both, line, sheet or file, $line and $sheet: where it is damaged
error-damaged_file =
    { $where ->
        [both] The file is damaged: sheet “{ $sheet }”, line { $line }.
        [line] The file is damaged: line { $line }.
        [sheet] The file is damaged: sheet “{ $sheet }”.
       *[file] The file is damaged.
    } The list was not changed. Open it in a spreadsheet program, save it again and import it again.
# $what: what is over its limit, $limit: the limit, $where: both, line, sheet or file, $line and $sheet: where
error-file_too_large =
    { $what ->
        [line] A line is longer than any list has.
        [field] A cell is longer than any list has.
        [rows] More than { $limit } rows.
        [columns] More than { $limit } columns.
        [cells] More than { $limit } cells.
       *[other] The file is too large for a list.
    } { $where ->
        [both] Sheet “{ $sheet }”, line { $line }: reading ends there. The list was not changed.
        [line] Line { $line }: reading ends there. The list was not changed.
        [sheet] Sheet “{ $sheet }”: reading ends there. The list was not changed.
       *[file] The list was not changed.
    } Leave one sheet with the people in the file and import it again.
error-reading_stopped = Reading the file was stopped: it asked for more memory or time than a list needs. The list was not changed. Open it in a spreadsheet program, keep one sheet with the people, save it and import it again.
error-import_cancelled = The import was cancelled. The list was not changed.
error-no_name_column = No column seems to have names. The list was not changed. Say which column has them.

# $row and $column: where in the table, $letters: how many letters are there
error-cell_too_long = The table was not written: row { $row }, column { $column } has { $letters } letters, and a cell holds 32,767. Shorten the text on the card or write a CSV file.

## Evenings

# $evening: as it was called
error-unknown_evening = There is no evening “{ $evening }”. Nothing was done. Look at the list of evenings and give a number or part of a title.
# $evening: as it was called, $count: how many fit
error-several_evenings = Evenings that match “{ $evening }”: { $count }. Nothing was done. Give the evening’s number.
error-no_open_evening = No evening is open. Nothing was counted. Open an evening and try again.
# $evening: the title of the one under way
error-another_evening_open = The evening “{ $evening }” is open already. The other one was not opened. Close that one first.
# $evening: the title, $state: the state's code
error-wrong_state =
    { $state ->
        [planned] The evening “{ $evening }” is still planned. Nothing was changed. Open it first.
        [open] The evening “{ $evening }” is open. Nothing was changed. Start the recount or close it first.
        [counting] The evening “{ $evening }” is being recounted. Nothing was changed. Finish the recount or go back to accepting letters.
       *[closed] The evening “{ $evening }” is closed. Nothing was changed. From here there are only amendments.
    }
# $number: the recipient's number
error-has_letters = No. { $number }: letters have been counted already. Nobody was removed from tonight’s list. Undo those entries in the log first.
# $number: the number in the evening under way
error-letters_under_way = No. { $number }: the log of the evening under way has entries already. Nobody was removed from the list. Close the evening, then remove.
# $evening: the evening's title
error-evening_has_letters = Letters were counted at the evening “{ $evening }”: its log has entries, even if they were undone. The evening was not removed, since its results depend on it. Only an evening without a single entry can be removed.
error-unknown_removal = This removal cannot be undone any more: the vault was locked since, or it was undone already. Nothing was changed. Backups have the old data.
error-numbers_used_up = This evening has used all its numbers, 99,999. Nobody was added. Make another evening for the rest.

## The desk

# $number: as typed, $low and $high: the evening's first and last number
error-no_such_number = There is no No. { $number } in { $evening ->
    [none] this evening
   *[other] the evening “{ $evening }”
} ({ $low }–{ $high }). Nothing was done. Look the number up in the evening’s list.
error-unknown_number = There is no No. { $number } tonight ({ $low }–{ $high }). Not counted. Check the slip or search by name.
# $number: the number on the slip
error-removed_number = No. { $number }: this person was removed from the list. Not counted. Set the letter and its slip aside.
# $evening: the other evening's title or date
error-other_evening_slip = This slip is from another evening (“{ $evening }”). Not counted. Search by name.
error-removed_evening_slip = This slip is from an evening that was removed. Not counted. Search by name.
error-foreign_barcode = This is not one of our slips. Not counted. Type the number or name.
error-misread_code = Misread. Not counted. Scan again.
# $most: the most at once
error-bad_times = After the × there must be a number from 1 to { $most }. Not counted. Type, for example, 12*5.
# $number: the recipient's number
# $name — the full name: whoever is not on tonight’s list has no number
error-held = { $number ->
    [none] { $name }
   *[other] No. { $number }
  }: set the letter aside and call the organiser. Not counted.
# $number: the recipient's number
error-held_released = Good news: { $number ->
    [none] { $name }
   *[other] No. { $number }
  } has already been released. Not counted yet. Ctrl+Enter to count, Esc to cancel.
# $name: given name and surname
error-not_in_line_up = { $name } is on the list, but not on tonight’s list. Not counted. Ctrl+Enter adds and counts.
# $name: the whole name, $number: the number tonight, or “none”
error-already_on_list = Probably on the list already: { $name }{ $number ->
    [none] { "" }
   *[other] , No. { $number }
}. Nobody was added. If this is another person, confirm it.
error-nothing_to_undo = There is nothing to undo. Nothing was changed.
error-nothing_to_redo = There is nothing to redo: something was counted since the undo, or nothing was undone. Nothing was changed.
# $sequence: the entry's number in the log
error-already_undone = Entry { $sequence } is undone already. Nothing was changed. Look at the log.
# $sequence: the entry's number in the log; $number: whose the letter is now
error-already_moved = Entry { $sequence } was moved to No. { $number } already. Nothing was changed. Find the line “moved” in the log and correct that.
# $number: the person's number
error-move_to_same = This letter is No. { $number }’s already. Nothing was changed. Enter the number it is really for.
# $number: the person's number; $name: their name
error-move_to_held = { $number ->
    [none] { $name }
   *[other] No. { $number }
  }: nothing is sent to this person now. Not moved. Keep the letter aside and call the organiser.
error-move_to_released = Good news: { $number ->
    [none] { $name }
   *[other] No. { $number }
  } is already free. Not moved yet. Ctrl+Enter to move it, Esc to cancel.
# $name: their name
error-move_outside_line_up = { $name } is on the list, but not on tonight’s. Not moved. Ctrl+Enter adds them and moves it.
# $sequence: the entry's number in the log
error-slip_not_out = The slip of No. { $number } is not out. Nothing was changed. Check the number.
error-unknown_entry = There is no entry { $sequence } in this evening’s log. Nothing was changed. Look at the log.
# $uid: the entry's name
error-uid_conflict = Entry { $uid } exists already, with other content. Not counted a second time. Send a new entry under a new name.
error-would_go_negative = There are fewer letters than were to be subtracted. Nothing was changed. Check the number of letters.

## Printing

# $letter: the character, $name: whose record
error-missing_glyph = The typeface has no “{ $letter }”: { $field ->
    [name] the name
    [address] the address
    [postcode] the postcode
    [facility] the facility’s name
    [who] the line for the room
    [marks] the mark after the name
    [case] the case
    [reason] the reason
    [rules] the guidelines
    [notice] the notice required by law, “{ $text }”
    [title] the title, theme or place of the evening “{ $text }”
    [sender] the evening’s return address, “{ $text }”
   *[other] the text
}{ $name ->
    [none] { "" }
   *[other] { " " }— { $name }
}. No document was created. Replace this character.
error-no_themes = Nobody on tonight’s list has a tag, and a theme is a person’s first tag. No signs were created. Add tags under People and try again.
error-nobody_to_show = Not everybody has a letter, but those who wait may not be shown on a poster. No poster was created: “Everybody was written to” would not be true. Open tonight’s list (F3 on the Desk): it shows who waits and why.
# $name: whose address, $needed: how many lines it needs, $lines: how many there are
error-too_long =
    { $needed_n ->
        [one] Address does not fit: it needs { $needed } line, the label has { $lines } — { $name }. Take a larger label.
       *[other] Address does not fit: it needs { $needed } lines, the label has { $lines } — { $name }. Take a larger label.
    }
# $name: whose text (empty when it belongs to the whole document), $field: which, $needed: how many lines it needs, $lines: how many there are
error-text_too_long = { $field ->
    [notice] The notice required by law, “{ $text }”, does not fit
    [sender] The evening’s return address, “{ $text }”, does not fit
    [title] The title, theme or place of the evening “{ $text }” does not fit
    [rules] The guidelines do not fit
    [name] The name does not fit
    [address] The address does not fit
    [postcode] The postcode does not fit
    [facility] The facility’s name does not fit
    [who] The line for the room does not fit
    [marks] The mark after the name does not fit
    [case] What is told of the case does not fit
    [reason] The reason does not fit
   *[other] Text does not fit
}{ $name ->
    [none] { "" }
   *[other] { " " }— { $name }
}: { $needed_n ->
    [one] it needs { $needed } line
   *[other] it needs { $needed } lines
}, there is room for { $lines }. No document was created. { $field ->
    [notice] Shorten the notice on the evening’s card.
    [sender] Shorten the return address on the evening’s card.
    [title] Shorten the title, theme or place on the evening’s card.
    [rules] Shorten the guidelines in the settings.
   *[other] Shorten the text on the card.
}
# $path: the file
error-bad_picture = The picture { $path ->
    [none] { "" }
   *[other] { $path }{ " " }
}cannot be printed: it must be a JPEG, PNG or WebP photo of at most 30 MB and 8,000 pixels a side. No document was created. Save it as JPEG with RGB colours and choose it again.
# $why: why there can be no bleed
error-no_bleed = { $why ->
    [no_picture] Only postcards with a picture have a bleed, and no picture is chosen. No document was created. Choose a photo, or print without a bleed.
    [sheet] On a sheet of A4 the cards lie edge to edge, with no room for a bleed between them. No document was created. For a print shop choose one card a page (A6); for your own printer, print without a bleed.
    [proof] The proof sheet is for your own printer, the bleed is for a print shop. No document was created. Choose one of the two.
   *[printer] A postcard with a bleed is larger than a sheet of A6: a print shop prints it and cuts it. Nothing was printed. Save the file and send it there, or print without a bleed.
}
# $copies: how many were asked for, $most: the most there are
error-bad_copies = There are 1 to { $most } copies, not { $copies }. No document was created. Give another number; for more, print again.
# $stock: the name, $known: those there are
error-unknown_stock = Unknown labels: { $stock }. No document was created. Known ones: { $known }; for others, measure the grid.
error-correction_too_far = No printer is that far off: a correction is at most 10 mm and 2 %. Nothing was saved or printed. Check what was measured and which paper is in the printer, and measure again.
# $percent: to how many per cent the page was shrunk
error-viewer_scales = Both lines were printed at { $percent } % of their length: the viewing program scales the page, not the printer. No correction was saved. Choose “Actual size” (100 %) in its print dialog and print the sheet again.
# $printer: the printer's name, $path: the file, $detail: what the system said
error-printer_refused = The printer { $printer } did not accept the document ({ $detail }). Nothing was printed. The file is saved: { $path }; check the printer, or open the file and print it yourself.
error-print_cancelled = Preparing the document was stopped. Nothing was saved or printed. If you still need it, start again.
error-paper_outdated = While the document was being prepared, something in it changed: a number, an address, or a reason not to print. Nothing was saved or printed. Try again: the new document will be right.
error-no_rules = There are no guidelines: they are empty in the settings. No document was created. Write them in the settings, under “Letter guidelines”.
error-bad_grid = Labels like these do not fit on a sheet of A4. No document was created. Measure the label, the margins and the pitch again; a label is at least 40 × 20 mm.
# $label: the label to begin with, $labels: how many a sheet has
error-no_such_label = There is no label { $label } on the sheet: it has { $labels }. No document was created. Give a number from 1 to { $labels }.
# $evening: the evening's title, $tag: the tag, if it was chosen by
error-nothing_to_print = There is nothing to print: { $tag ->
    [none] of those chosen from the evening “{ $evening }”
   *[other] with the tag “{ $tag }” in the evening “{ $evening }”
} there is nobody, or all are on hold. No file was created. Look at the reasons or choose others.
# $path: the saved file
error-paper_not_opened = No program was found to open the file. It is safe, here: { $path }. Open it on another computer, or install a program for PDF files.
# $path: the saved file
error-folder_not_shown = The system did not show the folder. The file is safe, here: { $path }. Open the folder yourself.
# $path: the saved file
error-paper_gone = The file is not at its place any more: { $path }. It was deleted or moved. Nothing was opened. Save the document again.
error-no_pdf_program = No program for PDF files was found. Nothing was printed. Save the document with “Save” and print it elsewhere, or install such a program.
# $number: the recipient's number, $name: their name, $hold: the hold's code
error-hold_cannot_be_lifted = No. { $number }, { $name }: “{ $hold ->
    [house_arrest] { hold-house_arrest }
    [ban_on_acts] { hold-ban_on_acts }
    [on_their_word] { hold-on_their_word }
    [died] { hold-died }
    [asked_not_to_write] { hold-asked_not_to_write }
    [which_facility] { hold-which_facility }
    [to_be_checked] { hold-to_be_checked }
    [no_address] { hold-no_address }
    [removed] { hold-removed }
    [not_in_room] { hold-not_in_room }
   *[no_letters] { hold-no_letters }
}” is a hold that cannot be lifted. Nothing was printed. Edit the card.

## Cards

# $prisoner: the row's number
error-unknown_prisoner = There is no record { $prisoner } on the list. Nothing was changed. Search by name.
# $from, $into: the rows' numbers
error-cannot_merge = Records { $from } and { $into } cannot be merged: they are the same record, or one of them is merged already. Nothing was changed. Choose two records on the list.
# $prisoner: the row's number
error-not_merged = Record { $prisoner } was not merged into another. Nothing was changed. Look at the history of the other record.
# $batch: the import’s number
error-unknown_import = There is no import { $batch }. Nothing was undone. Look at the imports that can be undone.
error-not_a_photo = This file is not a photo: it must be PNG, JPEG or WebP. Nothing was changed. Save the picture as one of these and choose it again.
error-photo_too_large = The photo is too large: at most 8,000 pixels a side and 40 MB. Nothing was changed. Make it smaller and choose it again.
# $facility: the row's number
error-unknown_facility = There is no facility { $facility } in the directory. Nothing was changed. Search for it by name.
# $field: the field's name
error-unknown_field = There is no field “{ $field }”. Nothing was changed. Look up which fields there are.
# $field: the field's name, $value: what was entered
error-bad_value = The field “{ $field }” cannot be “{ $value }”. Nothing was changed. Correct it and save again.
error-import_cannot_be_undone = This import is undone already. The list was not changed. Correct what is needed on the cards.
# $evening: the title of the one under way
error-undo_while_open = The evening “{ $evening }” is under way. The import was not undone. Close the evening and undo the import after that.
# $reason: what stands on it; $names: some of those whom it is about; $file and $date: of the later import
error-import_built_upon =
    { $reason ->
        [letters] Letters have been counted for people whom this import added: { $names }. The import was not undone. Correct what is needed on the cards.
        [printed] Papers have been printed for people whom this import added: { $names }. The import was not undone. Correct what is needed on the cards.
        [line_up] People whom this import added are in an evening’s list: { $names }. The import was not undone. Remove them from the evening’s list first.
        [import] A later import, { $file ->
            [clipboard] pasted
           *[other] { $file }
        } of { $date }, changed the same: { $names }. This import was not undone. Undo the later one first.
        [edited] Corrected by hand since the import: { $names }. The import was not undone, the corrections stand. Correct what is needed on the cards.
        [merged] Records were merged since the import: { $names }. The import was not undone. Unmerge them on the card first.
       *[updated] A newer version of the program has worked the list out anew. The import was not undone. Correct what is needed on the cards.
    }

## Closing

# $line: the file's line, $text: what it says
error-bad_recount_line = Line { $line } of the recount cannot be read: “{ $text }”. Nothing was accepted. A line needs a number, a quantity and, if necessary, a kind.
error-unknown_bundle = This stack is not in the recount any more. Nothing was changed. Look at what was recounted.
# $count: how many are left
error-recount_unfinished = The recount is not finished, left: { $count }. The evening was not closed. Enter the quantities, confirm the zeros and decide which figures are right.
error-reason_needed = A reason is needed. Nothing was changed. Write it in one line.
error-anchor_not_found = The verification code “{ $anchor }” fits neither the log nor the closing: it is mistyped, it is of another evening, or what was printed has been changed since. The check changes nothing. Compare the code with the paper report character by character; if it is right, believe the paper and not the figures in the program.

## The rest

error-no_window = Letterdesk cannot open its window: the system’s web view is missing or broken. Nothing was opened or changed. On Windows install “Microsoft Edge WebView2 Runtime”, on Linux WebKitGTK 4.1, and start Letterdesk again.
# $detail: for whoever repairs the program
error-internal = Internal error ({ $detail }). The last action was not done; what was saved before is safe. Try again; if that does not help, restart the program.
