// A Desk for unit tests: what the program would answer about invented people.

import type {
  Api,
  BoxReading,
  Counted,
  CountRequest,
  DeskView,
  EveningView,
  Figures,
  LastEntry,
  LogRow,
} from '$api';
import { IntakeState } from '$state/intake/intake.svelte';
import { apiOf } from './api';
import { entering } from './entering';

export const entry = (number: number, n = 1): LastEntry => ({
  sequence: 1,
  number,
  prisoner_id: number,
  surname: 'Окунев-Бархатный',
  given_patronymic: 'Лаврентий Капитонович',
  room_line: 'физик',
  birth_year: 1970,
  facility: 'СИЗО-99',
  n,
  kind: 'letter',
  action: 'counted',
  other: null,
  count: 5,
  held: null,
  at: '19:42',
});
export const counted = (number: number, n = 1): Counted => ({
  sequence: 1,
  number,
  count: 5,
  total: 312,
  entry: entry(number, n),
  figures: figures(1),
  lines: [line(1, number)],
});
export const figures = (changes: number): Figures => ({
  total: 312,
  people: 77,
  writable: 77,
  written: 77,
  waiting: 0,
  by_kind: { letter: 312, postcard: 0, handmade: 0 },
  can_undo: true,
  can_redo: false,
  copy: null,
  changes,
});
export const line = (sequence: number, number: number, undone = false): LogRow => ({
  sequence,
  number,
  name: `Invented ${number}`,
  kind: 'letter',
  n: 1,
  cause: 'count',
  undoes: null,
  undone,
  action: 'counted',
  other: null,
  moved_to: null,
  at: '19:42',
});
export const viewOf = (more: Partial<DeskView> = {}): DeskView => ({
  evening: { id: 1, total: 0 } as EveningView,
  figures: figures(0),
  few: [],
  log: [],
  last: null,
  ...more,
});
export const numberOf = (number: number, times = 1, ask = false): BoxReading => ({
  is: 'entry',
  target: { who: 'number', number },
  times,
  ask,
  name: null,
});
export const found = (...ids: number[]): BoxReading => ({
  is: 'search',
  times: 1,
  ask: false,
  other_layout: null,
  found: ids.map((id) => ({
    prisoner_id: id,
    number: id < 100 ? id : null,
    name: `Invented ${id}`,
    birth_year: 1970,
    facility: 'СИЗО-99',
    count: 0,
    held: null,
  })),
});

/** A Desk over answers, with everything that was asked to be counted. */
export function intakeOf(answers: Partial<Api>) {
  const requests: CountRequest[] = [];
  const count = (request: CountRequest) => {
    requests.push(request);
    return Promise.resolve(counted(1, request.times));
  };
  const all = apiOf({
    desk: () => Promise.resolve(viewOf()),
    count,
    enter: entering((text) => all.readBox(text), answers.count ?? count),
    ...answers,
  });
  return { intake: new IntakeState(undefined, all), requests };
}
