// What the invented desk remembers.

import type {
  DeviceSettings,
  EveningState,
  EveningView,
  LogRow,
  VaultState,
} from '../src/api/bindings';
import { PEOPLE } from './people';

const asked = new URLSearchParams(globalThis.location?.search ?? '');
const wanted = asked.get('state') ?? 'open';

export const state = {
  vault: (asked.get('vault') ?? 'open') as VaultState,
  device: {
    language: asked.get('lang') ?? 'ru',
    theme: asked.get('theme') ?? 'light',
    sound: true,
    volume: 5,
    type_anywhere: true,
    zoom: 100,
    vault: '',
  } as DeviceSettings,
  guests: 118,
  log: [] as LogRow[],
};

/** Which view of the evening is wanted. */
export const seen = {
  empty: wanted === 'empty',
  past: wanted === 'planned' || wanted === 'closed',
  resume: asked.has('resume'),
  evening: (wanted === 'compared'
    ? 'counting'
    : wanted === 'empty'
      ? 'planned'
      : wanted) as EveningState,
  closing: wanted,
};

/** Refuses as the desk does: with a code and the variables of its sentence. */
export function refuse(code: string, data: Record<string, string> = {}): never {
  throw { code, data };
}

export const EVENING: EveningView = {
  id: 1,
  uuid: '00000000-0000-7000-8000-000000000001',
  title: 'Вечер писем учёным',
  theme: 'учёные',
  date: '2026-01-29',
  place: '',
  city: 'Энск',
  state: 'open',
  goal: 400,
  floor: 5,
  sender: '«Вечер писем»\nа/я 1, г. Энск, 000000',
  notices: '',
  total: 0,
  people: 0,
  line_up: 77,
  held: 3,
  guests: 118,
};

export const EVENINGS: EveningView[] = [
  {
    ...EVENING,
    id: 2,
    title: 'Вечер писем учителям',
    date: '2026-02-26',
    place: '«Открытый лекторий»',
    state: 'planned',
    line_up: 64,
    held: 2,
  },
  {
    ...EVENING,
    id: 3,
    title: 'Вечер писем врачам',
    date: '2025-12-18',
    state: 'closed',
    total: 337,
    people: 77,
    guests: 104,
  },
  {
    ...EVENING,
    id: 4,
    title: 'Осенний вечер',
    date: '2025-10-23',
    state: 'closed',
    total: 286,
    people: 71,
    guests: 88,
  },
  {
    ...EVENING,
    id: 5,
    title: 'Вечер писем музыкантам и поэтам',
    date: '2025-09-25',
    state: 'closed',
    total: 412,
    people: 90,
    guests: 131,
  },
];

/** The last entries stand as in the design's picture; older ones fill up to 312 letters. */
const SHOWN: [number, number, LogRow['kind'], string, boolean][] = [
  [6, 1, 'letter', '19:42', false],
  [7, 5, 'postcard', '19:41', false],
  [8, 1, 'letter', '19:41', true],
  [57, 3, 'letter', '19:40', false],
  [2, 1, 'letter', '19:40', false],
  [31, 2, 'handmade', '19:39', false],
];

if (wanted !== 'empty' && !asked.has('fresh')) {
  const quiet = new Set([1, 3, 4, 13, 15, 16]);
  const rest = PEOPLE.filter(
    (one) => !one.held && !quiet.has(one.id) && one.id !== 2 && one.id !== 5,
  );
  const rows: [number, number, LogRow['kind'], string, boolean][] = [
    ...SHOWN,
    [5, 1, 'letter', '19:30', false],
  ];
  let left = 312 - rows.reduce((sum, [, n, , , undone]) => sum + (undone ? 0 : n), 0);
  for (let at = 0; left > 0; at += 1) {
    const n = Math.min(left, 3 + (at % 3));
    rows.push([rest[at % rest.length]!.id, n, 'letter', '19:2' + String(9 - (at % 10)), false]);
    left -= n;
  }
  state.log = rows.map(([number, n, kind, at, undone], index) => ({
    sequence: rows.length - index,
    number,
    name: PEOPLE[number - 1]!.short,
    kind,
    n,
    cause: 'count',
    undoes: null,
    action: 'counted' as const,
    other: null,
    moved_to: null,
    undone,
    at,
  }));
}
