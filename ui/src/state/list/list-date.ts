// The day that a list is of, where its file's name tells it: «список-2026-01-29.csv», «list 29.01.2026 (2).xlsx».

import { readDate } from '$words/date-input';

const DATES = [
  { pattern: /(?:^|\D)(20\d{2})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: /(?:^|\D)(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d{2})(?!\d)/g, order: [3, 2, 1] },
] as const;

/** ISO text, or empty when the name tells no day, or more than one. */
export function dateIn(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const found = DATES.flatMap(({ pattern, order }) =>
    [...name.matchAll(pattern)].map((match) => readDate(order.map((at) => match[at]).join('-'))),
  );
  const days = new Set(found.filter((day) => day !== null));
  return days.size === 1 ? ([...days][0] ?? '') : '';
}
