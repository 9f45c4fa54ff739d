# The projector: what the room sees, and how the Desk drives it.

## The room.

# $letters — how many letters, $people — to how many people
room-letters = { $letters_n ->
    [0] no letters yet
    [one] letter
   *[other] letters
} { $people_n ->
    [0] { "" }
    [one] to { $people } political prisoner
   *[other] to { $people } political prisoners
}
# $left — how many letters are left
room-goal = { $left } to the goal
# $goal — how many letters were hoped for
room-goal-reached = The goal of { $goal } is reached
room-waiting = Waiting for a letter
room-how = Take the slip with this number.
# $theme — the evening’s theme
room-names = { $theme ->
    [none] Whom we write to tonight
   *[other] Whom we write to tonight: { $theme }
}
# $number — the number on the slip
room-slip = slip { $number }
room-page = { $page } of { $pages }
room-everybody = Everybody was written to tonight.
room-one-more = There is time for one more letter.
room-recount = We are counting the letters
room-recount-then = You will hear the number once they are counted.
room-thanks = Thank you for coming

## The Desk.

projector-title = Projector
projector-miniature = What the room sees
projector-host-label = For the host
# $letters — how many letters, $waiting — how many have none
projector-host = { $letters } { $letters_n ->
    [one] letter
   *[other] letters
}{ $waiting_n ->
    [0] .
    [one] , one person waits for the first.
    [2] , two people wait for the first.
    [3] , three people wait for the first.
    [4] , four people wait for the first.
    [5] , five people wait for the first.
    [6] , six people wait for the first.
    [7] , seven people wait for the first.
   *[other] , { $waiting } people wait for the first.
}
projector-host-everybody = { $letters_n ->
    [one] { $letters } letter, and everybody was written to tonight.
   *[other] { $letters } letters, and everybody was written to tonight.
}
projector-is-shown = The room sees this.
projector-is-not-shown = The room does not see this: the projector is off.
projector-modes = What to show
projector-mode-total = How many letters
projector-mode-names = Names
projector-mode-waiting = Waiting
projector-mode-thanks = Thanks
projector-black = Black
projector-black-back = Show again
projector-page-back = Back
projector-page-on = Next
projector-monitors = Monitors
projector-identify = Identify
projector-monitor-unnamed = Unnamed monitor
projector-size = { $width } × { $height }
projector-has-desk = the Desk is here
projector-show = Show
projector-show-window = Show as a window
projector-close = Close
projector-one-monitor = There is no second monitor. Connect the projector and choose “Extend” in the system, not “Duplicate”: it appears here by itself.
# $monitor — what the monitor is called
projector-gone = Monitor “{ $monitor }” went away, the projector is closed. Counting goes on. Connect the cable and press F9.
projector-back = Monitor “{ $monitor }” is there again. F9 brings back what the room saw.
