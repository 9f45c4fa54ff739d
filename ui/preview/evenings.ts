// The evenings of the invented desk.

import type { Answers } from './answers';
import { evening } from './intake';
import { PEOPLE } from './people';
import { EVENING, EVENINGS, refuse, seen } from './state';

export const evenings = {
  evenings: () => ({
    evenings: seen.empty ? [] : [evening(), ...EVENINGS],
    months: [312, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((value, month) =>
      seen.past ? 120 + ((month * 97) % 260) : value,
    ),
    year: 2026,
    year_total: 312,
    prisoners: seen.empty ? 0 : 77,
  }),
  createEvening: (draft) => ({
    ...EVENING,
    ...draft,
    id: 9,
    state: 'planned',
    line_up: 77,
    held: 3,
  }),
  updateEvening: (_, draft) => ({ ...EVENING, ...draft }),
  openEvening: () => {
    seen.evening = 'open';
    return evening();
  },
  lineUp: () =>
    PEOPLE.map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: one.full,
      held: one.held,
    })),
  lineUpAdd: () => evening(),
  lineUpRemove: () => refuse('has_letters', { number: '12' }),
} satisfies Answers;
