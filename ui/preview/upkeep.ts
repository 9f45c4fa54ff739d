// The directory, duplicates, names, tags and filters of the invented desk.

import type * as real from '../src/api/bindings';
import type { Answers } from './answers';
import { card } from './list';
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

const facilityCard = (disputed: boolean): real.FacilityCard => ({
  id: 1,
  fields: form(),
  claims: [
    { postcode: '000001', source: 'сверка', checked: '2026-01-21', standing: null },
    {
      postcode: '000009',
      source: 'справочник',
      checked: '2025-11-02',
      standing: disputed ? 'open' : 'overruled',
    },
  ],
  disputed,
  people: [suspect(0), suspect(1)],
  history: [],
});

const filters: real.SavedFilter[] = [];

export const upkeep = {
  facilities: () => [FACILITY],
  saveFacility: () => FACILITY,
  facilityForm: form,
  facilityDirectory: () => [
    { ...FACILITY, source: 'сверка', checked: '2026-01-21', disputed: true, people: PEOPLE.length },
  ],
  facilityCard: () => facilityCard(true),
  settlePostcode: () => facilityCard(false),
  importFacilities: () => ({
    file: 'справочник.csv',
    batch: 2,
    added: 3,
    changed: 1,
    same: 40,
    disputed: ['СИЗО-99'],
    nameless: [],
    unclear: [],
  }),
  suspectedDuplicates: () => [{ first: suspect(0), second: suspect(12), why: 'name' }],
  mergePrisoners: (_from, into) => ({ batch: 3, card: card(into) }),
  undoMerge: () => ({ restored: 1, left: [] }),
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
