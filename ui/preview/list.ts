// The list of the invented desk.

import type * as real from '../src/api/bindings';
import type { Answers } from './answers';
import { person } from './intake';
import { ENVELOPE, FACILITY, PEOPLE } from './people';
import { seen } from './state';

let widths: real.ColumnWidth[] = [];

function matches(name: string, text: string): real.RowMatches {
  const at = name.toLowerCase().indexOf(text);
  return { name: [[at, at + text.length]], facility: [], region: [], tags: [] };
}

function compared(
  sort: real.PrisonerQuery['sort'],
  one: real.PrisonerRow,
  other: real.PrisonerRow,
) {
  if (!sort) return 0;
  const key = (row: real.PrisonerRow) =>
    ({
      name: row.name,
      born: row.born ?? '',
      place: row.facility,
      state: row.held ?? '',
      letters: String(row.letters_ever).padStart(3, '0'),
      tonight: String(row.tonight ?? 999).padStart(3, '0'),
    })[sort.by];
  return key(one).localeCompare(key(other), 'ru') * (sort.descending ? -1 : 1);
}

function prisoners(query: real.PrisonerQuery): real.PrisonersView {
  const text = query.text.toLowerCase();
  const rows = (seen.empty ? [] : PEOPLE)
    .filter((one) => one.full.toLowerCase().includes(text))
    .filter((one) => !query.tag || one.tags.includes(query.tag))
    .filter((one) => !query.held || one.held)
    .filter((one) => !query.printable || !one.held)
    .map((one): real.PrisonerRow => ({
      id: one.id,
      name: one.full,
      born: String(one.born),
      facility: 'СИЗО-99',
      region: 'Энская обл.',
      custody: one.held === 'in_transit' || one.held === 'released' ? one.held : 'in_custody',
      address_state: one.id % 7 === 0 ? 'old' : 'confirmed',
      held: one.held,
      tags: one.tags,
      letters_ever: (one.id * 7) % 23,
      last_written: one.id % 5 ? '2025-12-18' : null,
      tonight: one.id < 70 ? one.id : null,
      matches: text === '' ? null : matches(one.full, text),
    }))
    .sort((one, other) => compared(query.sort, one, other));
  return {
    rows,
    found: rows.length,
    total: seen.empty ? 0 : PEOPLE.length,
    other_layout: null,
    evening: 1,
  };
}

const CHIPS: real.ChipCounts = {
  tags: [
    { tag: 'учёные', count: 52 },
    { tag: 'физики', count: 26 },
    { tag: 'врачи', count: 25 },
  ],
  facilities: [{ id: 1, short: 'СИЗО-99', count: 77 }],
  addresses: [
    { state: 'confirmed', count: 66 },
    { state: 'old', count: 11 },
    { state: 'in_doubt', count: 0 },
    { state: 'missing', count: 0 },
  ],
  held: 3,
  printable: 74,
  never_written: 15,
  few: 31,
  birthdays: 4,
  tonight: 69,
};

function form(id: number): real.PrisonerForm {
  const who = person(id);
  const empty = {
    latin: '',
    unit: '',
    own_address: '',
    own_postcode: '',
    own_country: '',
    doubt: '',
    note: '',
    marks: '',
  };
  return {
    ...empty,
    surname: who.surname,
    given: who.given,
    patronymic: who.patronymic,
    sex: who.patronymic.endsWith('а') ? 'female' : 'male',
    born: String(who.born),
    dative: '',
    facility: 1,
    custody: 'in_custody',
    source: 'сверка с родными',
    checked: '2026-01-21',
    articles: '',
    term: '5 лет',
    held_since: '2024-05-14',
    story: 'Двадцать лет преподаёт оптику. Любит Стругацких.',
    interests: 'Походы, оптика, что сейчас читают.',
    room_line: who.line.split(' · ')[0] ?? '',
    room_sight: 'shown',
    tags: who.tags.join(', '),
    languages: 'русский',
  };
}

export function card(id: number): real.PrisonerCard {
  const who = person(id);
  return {
    id,
    uuid: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    fields: form(id),
    name: who.full,
    dative: who.dative,
    dative_sure: who.held !== 'unsure_name',
    latin: '',
    facility: FACILITY,
    statements: [
      { words: 'СИЗО-99, г. Энск, отряд 5', source: 'список', date: '2026-01-21', doubt: null },
    ],
    envelope: ENVELOPE(who),
    address_state: 'confirmed',
    address_checked: '2026-01-21',
    held: who.held,
    letters_ever: 19,
    letters: [
      { title: 'Вечер писем врачам', date: '2025-12-18', count: 12 },
      { title: 'Осенний вечер', date: '2025-10-23', count: 7 },
    ],
    history: [
      {
        batch: 1,
        date: '2026-01-21',
        field: 'facility',
        before: 'СИЗО-98',
        after: 'СИЗО-99',
        source: 'список-январь.xlsx',
        merged: null,
      },
    ],
    tonight: id < 70 ? id : null,
  };
}

export const list = {
  prisoners,
  prisonerIds: (query) => prisoners(query).rows.map((row) => row.id),
  prisoner: card,
  savePrisoner: (id, fields) => ({ ...card(id ?? 1), fields }),
  listChips: () => CHIPS,
  columnWidths: () => widths,
  setColumnWidths: (kept) => (widths = kept),
} satisfies Answers;
