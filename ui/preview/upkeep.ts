// The directory, duplicates, names, tags and filters of the invented desk.

import type * as real from '../src/api/bindings';
import type { Answers } from './answers';
import { card } from './list';
import { remember } from './removals';
import { FACILITY, PEOPLE } from './people';

const form = (): real.FacilityForm => ({ ...FACILITY, source: 'сверка', checked: '2026-01-21' });

const suspect = (index: number): real.Suspect => {
  const one = PEOPLE[index]!;
  return {
    id: one.id,
    name: one.full,
    born: String(one.born),
    facility: 'СИЗО-99',
    letters_ever: 3,
  };
};

const removed = (id: number): real.RemovalPerson => {
  const { name, tonight, letters_ever } = card(id);
  return { id, name, tonight, letters_ever };
};

const claim = (
  field: real.ClaimField,
  value: string,
  source: string,
  date: string,
  standing: real.Standing,
): real.ClaimView => ({ field, value, source, date, support: 3, standing, printed: false });

const candidate = (
  facility: number,
  short: string,
  region: string,
  shared: real.Shared[],
): real.CandidateView => ({
  facility,
  short,
  address: `ФКУ ${short} УФСИН России по ${region}, ул. Примерная, д. ${facility}, 00000${facility}`,
  shared,
});

export const OPEN_PLACES: real.OpenPlaceView[] = [
  {
    wording: 'сизо|1',
    words: 'СИЗО-1',
    doubt: null,
    people: 37,
    names: PEOPLE.slice(0, 5).map((one) => one.full),
    candidates: [
      candidate(1, 'СИЗО-1', 'Энской области', ['kind', 'number']),
      candidate(2, 'СИЗО-1', 'Тридевятому краю', ['kind', 'number']),
    ],
    proposed: { ...form(), kind: 'СИЗО', number: '1', short: 'СИЗО-1', full: 'СИЗО-1' },
  },
  {
    wording: '?ик97илиик98',
    words: 'ИК-97 или ИК-98, г. Энск',
    doubt: 'two_places',
    people: 1,
    names: [PEOPLE[7]!.full],
    candidates: [],
    proposed: { ...form(), kind: 'ИК', number: '97', short: 'ИК-97', full: 'ИК-97' },
  },
];

/** Facilities that no open words mean. */
const OTHERS: real.FacilityView[] = ['97', '98', '96'].map((number, at) => ({
  ...FACILITY,
  id: at + 3,
  kind: 'ИК',
  number,
  short: `ИК-${number}`,
  full: `ФКУ ИК-${number} УФСИН России по Энской области`,
}));

let open = OPEN_PLACES;

const facilityCard = (disputed: boolean): real.FacilityCard => ({
  id: 1,
  fields: form(),
  claims: [
    claim('postcode', '000001', 'сверка', '2026-01-21', 'open'),
    claim('postcode', '000009', 'справочник', '2025-11-02', disputed ? 'open' : 'overruled'),
    claim('street', 'ул. Примерная, д. 1', 'сверка', '2026-01-21', 'open'),
  ],
  disputed: disputed ? ['postcode'] : [],
  people: [suspect(0), suspect(1)],
  history: [],
});

const filters: real.SavedFilter[] = [];

export const upkeep = {
  facilities: () => [FACILITY, ...OTHERS],
  saveFacility: () => FACILITY,
  facilityForm: form,
  facilityDirectory: () => [
    { ...FACILITY, source: 'сверка', checked: '2026-01-21', disputed: true, people: PEOPLE.length },
  ],
  facilityCard: () => facilityCard(true),
  decideClaim: () => facilityCard(false),
  openPlaces: () => open,
  answerPlace: (wording) => {
    open = open.filter((place) => place.wording !== wording);
    return { batch: 8, open };
  },
  importFacilities: () => ({
    file: 'справочник.csv',
    batch: 2,
    added: 3,
    changed: 1,
    same: 40,
    disputed: ['СИЗО-99'],
    nameless: [],
  }),
  suspectedDuplicates: () => [{ first: suspect(0), second: suspect(12), why: 'name' }],
  mergePrisoners: (_from, into) => ({ batch: 3, card: card(into) }),
  undoMerge: () => ({ restored: 1, left: [] }),
  planRemoval: (people) => ({
    gone: people.slice(0, -1).map((id) => ({ ...removed(id), letters_ever: 0 })),
    kept: people.slice(-1).map(removed),
    staying: [],
  }),
  removePrisoners: (people) => remember({ gone: people.map((id) => removed(id).name) }),
  unsureNames: () => ({
    names: [
      { id: 3, nominative: 'Заяц Клим Устинович', dative: 'Зайцу Климу Устиновичу', sex: 'male' },
    ],
    left: 1,
  }),
  acceptDative: (id, dative) => ({ ...card(id), dative, dative_sure: true }),
  tagPrisoners: (people) => ({ batch: 4, changed: people.length }),
  untagPrisoners: (people) => ({ batch: 5, changed: people.length }),
  checkToday: (people) => ({ batch: 6, changed: people.length }),
  copiedTable: () => 'ФИО\tГод рождения\r\n',
  peopleOfText: () => ({ people: [1, 2], unknown: ['Никого Нет'], unclear: [] }),
  peopleOfFile: () => ({ people: [1, 2], unknown: ['Никого Нет'], unclear: [] }),
  savedFilters: () => filters,
  saveFilter: (name, query) => {
    filters.push({ name, query });
    return filters;
  },
  removeFilter: () => filters,
  photo: () => new ArrayBuffer(0),
} satisfies Answers;
