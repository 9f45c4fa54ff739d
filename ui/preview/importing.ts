// A file of the invented desk.

import type { ImportRecord, ImportView, NamedRecord } from '../src/api/bindings';
import type { Answers } from './answers';
import { PEOPLE } from './people';
import { refuse } from './state';
import { OPEN_PLACES } from './upkeep';

const VIEW: ImportView = {
  file: 'список-январь.csv',
  encoding: 'windows-1251',
  separator: ';',
  sheets: [],
  sheet: null,
  header_row: 1,
  columns: [
    { header: 'ФИО', field: 'name', samples: [PEOPLE[5]!.full, PEOPLE[1]!.full] },
    { header: 'Дата рождения', field: 'born', samples: ['04.05.1968', '12.11.1997'] },
    { header: 'Где находится', field: 'place', samples: ['СИЗО-99, Энск', 'ИК-98, Энск'] },
    { header: 'Доп. сведения', field: null, samples: ['сверено', ''] },
  ],
  fields: ['name', 'born', 'place', 'articles', 'story', 'interests', 'tags', 'note', 'checked'],
  rows: 1270,
  new: 31,
  moved: 12,
  freed: 4,
  changed: 7,
  same: 1214,
  conflicting: 2,
  absent: 5,
  absent_people: PEOPLE.slice(60, 65).map(({ id, full }) => ({ id, name: full })),
  skipped: 3,
  problems: [
    {
      line: 48,
      name: 'Зорина Евдокия Саввична',
      code: 'no_such_date',
      data: { text: '31.02.1985', column: 'Дата рождения' },
    },
    {
      line: 90,
      name: '',
      code: 'hidden_rows',
      data: { lines: '90–92', count: '3' },
    },
    { line: 212, name: '', code: 'no_name', data: {} },
  ],
  ask_dates: [],
  states: [{ words: 'в бегах', rows: 4, custody: null }],
  keeper: 'список',
  list_date: '',
  open_places: OPEN_PLACES,
  facility_changes: [
    {
      facility: 1,
      short: 'СИЗО-99',
      changes: [{ field: 'postcode', before: '000001', after: '000009' }],
      disputed: true,
    },
  ],
  items: [
    {
      line: 3,
      verdict: 'new',
      selected: true,
      prisoner: null,
      name: 'Зорина Евдокия Саввична',
      changes: [],
    },
    {
      line: 9,
      verdict: 'new',
      selected: true,
      prisoner: null,
      name: 'Дубов Касьян Лукич',
      changes: [],
    },
    {
      line: 12,
      verdict: 'moved',
      selected: true,
      prisoner: 6,
      name: PEOPLE[5]!.full,
      changes: [{ field: 'facility', before: 'СИЗО-99, Энск', after: 'ИК-98, Энск' }],
    },
    {
      line: 40,
      verdict: 'freed',
      selected: true,
      prisoner: 40,
      name: PEOPLE[39]!.full,
      changes: [{ field: 'custody', before: 'in_custody', after: 'released' }],
    },
    {
      line: 77,
      verdict: 'conflicting',
      selected: false,
      prisoner: 2,
      name: PEOPLE[1]!.full,
      changes: [{ field: 'born', before: '1997', after: '1979' }],
    },
  ],
};

const named = ({ id, full }: { id: number; full: string }): NamedRecord => ({
  prisoner: id,
  facility: null,
  name: full,
});

/** One that somebody corrected while it was looked at. */
const REFUSED = 4;

const IMPORTS: ImportRecord[] = [
  {
    batch: 5,
    file: 'список-январь.csv',
    date: '2026-01-28',
    time: '10:02',
    keeper: 'реестр',
    list_date: '2026-01-21',
    effects: [
      { effect: 'added', count: 2 },
      { effect: 'moved', count: 4 },
      { effect: 'confirmed', count: 1214 },
      { effect: 'facility_added', count: 1 },
    ],
    undone: null,
    standing: [],
  },
  {
    batch: REFUSED,
    file: '',
    date: '2026-01-22',
    time: '18:40',
    keeper: 'письмо родных',
    list_date: null,
    effects: [{ effect: 'changed', count: 3 }],
    undone: null,
    standing: [],
  },
  {
    batch: 3,
    file: 'справочник.csv',
    date: '2026-01-14',
    time: '12:15',
    keeper: '',
    list_date: null,
    effects: [
      { effect: 'facility_changed', count: 12 },
      { effect: 'claims', count: 5 },
    ],
    undone: '2026-01-15',
    standing: [],
  },
  {
    batch: 2,
    file: 'список-декабрь.xlsx',
    date: '2025-12-20',
    time: '09:31',
    keeper: 'реестр',
    list_date: '2025-12-19',
    effects: [
      { effect: 'added', count: 1221 },
      { effect: 'state', count: 7 },
    ],
    undone: null,
    standing: [
      {
        reason: 'letters',
        file: '',
        date: '',
        names: PEOPLE.slice(0, 3).map((one) => one.full),
        more: 71,
      },
      {
        reason: 'import',
        file: 'список-январь.csv',
        date: '2026-01-28',
        names: PEOPLE.slice(5, 8).map((one) => one.full),
        more: 1215,
      },
      { reason: 'merged', file: '', date: '', names: [PEOPLE[12]!.full], more: 0 },
    ],
  },
];

export const importing = {
  dayOfFile: () => '',
  inspectList: (source, options) => {
    if (source.from === 'file' && source.path.endsWith('.png'))
      refuse('not_a_table', { name: source.path });
    return { ...VIEW, encoding: options.encoding ?? VIEW.encoding };
  },
  importList: (lines) => ({
    batch: 1,
    added: Math.min(2, lines.length),
    changed: Math.max(0, lines.length - 2),
  }),
  saveTable: () => '/home/organiser/Documents/Letterdesk/2026-01-29-list.xlsx',
  tableName: () => '2026-01-29-list.xlsx',
  imports: () => ({ imports: IMPORTS, evening: null }),
  importChanges: () => [
    { effect: 'added', records: PEOPLE.slice(60, 62).map(named), nameless: 0 },
    { effect: 'moved', records: PEOPLE.slice(5, 8).map(named), nameless: 1 },
    {
      effect: 'facility_added',
      records: [{ prisoner: null, facility: 1, name: 'СИЗО-99' }],
      nameless: 0,
    },
  ],
  undoImport: (batch) => {
    if (batch !== REFUSED) return { restored: 47, left: [] };
    return refuse('import_built_upon', {
      reason: 'edited',
      names: PEOPLE[1]!.full,
      file: '',
      date: '',
    });
  },
  pickFile: () => '/home/organiser/список-январь.csv',
} satisfies Answers;
