// All keys, as the help shows them.

export const KEYS: { title: string; keys: [keys: string, id: string][] }[] = [
  {
    title: 'help-counting',
    keys: [
      ['12 Enter', 'help-key-number'],
      ['12*5 Enter', 'help-key-times'],
      ['name', 'help-key-search'],
      ['Ctrl Enter', 'help-key-add'],
      ['+', 'help-key-again'],
      ['F6 F7 F8', 'help-key-kinds'],
      ['F5 · Ctrl D', 'help-key-give'],
      ['Backspace', 'help-key-backspace'],
      ['Ctrl Z', 'help-key-undo'],
      ['Ctrl Y', 'help-key-redo'],
      ['Esc', 'help-key-escape'],
    ],
  },
  {
    title: 'help-looking',
    keys: [
      ['F2 · Ctrl I', 'help-key-card'],
      ['Alt P', 'help-key-slip'],
      ['F3 · Ctrl F', 'help-key-list'],
      ['F4 · Ctrl K', 'help-key-who'],
      ['Alt G', 'help-key-guest'],
      ['Alt H', 'help-key-fewer-guests'],
      ['Alt M', 'help-key-mute'],
      ['Alt R', 'help-key-order'],
      ['Alt 1 2 3', 'help-key-kinds-twin'],
      ['Alt B', 'help-key-projector'],
      ['PgUp PgDn', 'help-key-pages'],
    ],
  },
  {
    title: 'help-list',
    keys: [
      ['Ctrl F', 'help-key-find'],
      ['Space', 'help-key-select'],
      ['Shift ↑ ↓', 'help-key-range'],
      ['Ctrl A', 'help-key-all'],
      ['Ctrl C', 'help-key-copy'],
      ['Ctrl V', 'help-key-paste'],
      ['← →', 'help-key-columns'],
      ['Shift ← →', 'help-key-width'],
    ],
  },
  {
    title: 'help-everywhere',
    keys: [
      ['Ctrl 1…6', 'help-key-screens'],
      ['Tab', 'help-key-tab'],
      ['↑ ↓', 'help-key-arrows'],
      ['F9 · Ctrl B', 'help-key-black'],
      ['Ctrl + − 0', 'help-key-zoom'],
      ['Ctrl L', 'help-key-lock'],
      ['F1 · ?', 'help-key-help'],
    ],
  },
];
