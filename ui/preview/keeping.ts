// The directory, duplicates, names, tags and filters of the invented desk.

import type * as real from '../src/api/bindings';
import { fullName, PEOPLE } from './people';

export const FACILITY: real.FacilityView = {
  id: 1,
  kind: 'СИЗО',
  number: '99',
  short: 'СИЗО-99',
  full: 'ФКУ СИЗО-99 УФСИН России по Энской области',
  region: 'Энская обл.',
  postcode: '000001',
  street: 'ул. Примерная, д. 1, г. Энск',
};

const form = (): real.FacilityForm => ({ ...FACILITY, source: 'сверка', checked: '2026-01-21' });

const suspect = (index: number): real.Suspect => {
  const one = PEOPLE[index]!;
  return {
    id: one.id,
    name: fullName(one),
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

/** Needs the card of a person, which is made elsewhere. */
export const keeping = (card: (id: number) => real.PrisonerCard) => ({
  facilities: () => [FACILITY],
  saveFacility: () => FACILITY,
  facilityForm: form,
  facilityDirectory: (): real.DirectoryRow[] => [
    { ...FACILITY, source: 'сверка', checked: '2026-01-21', disputed: true, people: PEOPLE.length },
  ],
  facilityCard: () => facilityCard(true),
  settlePostcode: () => facilityCard(false),
  importFacilities: (): real.DirectoryImported => ({
    file: 'справочник.csv',
    batch: 2,
    added: 3,
    changed: 1,
    same: 40,
    disputed: ['СИЗО-99'],
    nameless: [],
    unclear: [],
  }),
  suspectedDuplicates: (): real.SuspectedPair[] => [
    { first: suspect(0), second: suspect(12), why: 'name' },
  ],
  tellApart: () => null,
  mergePrisoners: (_from: number, into: number): real.Merged => ({ batch: 3, card: card(into) }),
  undoMerge: (): real.ImportUndone => ({ restored: 1, left: [] }),
  unsureNames: (): real.UnsureNames => ({
    names: [
      { id: 3, nominative: 'Заяц Клим Устинович', dative: 'Зайцу Климу Устиновичу', sex: 'male' },
    ],
    left: 1,
  }),
  acceptDative: (id: number, dative: string) => ({ ...card(id), dative, dative_sure: true }),
  tagPrisoners: (people: number[]): real.Tagged => ({ batch: 4, changed: people.length }),
  untagPrisoners: (people: number[]): real.Tagged => ({ batch: 5, changed: people.length }),
  peopleOfFile: (): real.PeopleOfFile => ({ people: [1, 2], unknown: ['Никого Нет'], unclear: [] }),
  savedFilters: () => filters,
  saveFilter: (name: string, query: real.PrisonerQuery) => {
    filters.push({ name, query });
    return filters;
  },
  removeFilter: () => filters,
  photo: () => null,
  setPhoto: () => null,
  removePhoto: () => null,
});
