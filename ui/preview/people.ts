// Invented people: those of the tests, again and again. `cargo xtask bindings` writes cast.json.

import type { FacilityView, Hold } from '../src/api/bindings';
import cast from './cast.json';

type Named = (typeof cast.people)[number];

export interface Person extends Named {
  id: number;
  held: Hold | null;
  tags: string[];
}

const HOLDS: Record<number, Hold> = { 9: 'in_transit', 40: 'released', 66: 'unsure_name' };

/** Seventy-seven: everybody of the cast again and again, born in other years. */
export const PEOPLE: Person[] = Array.from({ length: 77 }, (_, index) => {
  const named = cast.people[index % cast.people.length]!;
  return {
    ...named,
    id: index + 1,
    born: named.born + (index % 5),
    held: HOLDS[index + 1] ?? null,
    tags: index % 3 === 0 ? ['учёные', 'физики'] : index % 3 === 1 ? ['учёные'] : ['врачи'],
  };
});

export const FACILITY: FacilityView = { id: 1, ...cast.facility };

export const ENVELOPE = (person: Person) => [
  `${person.dative}, ${person.born} г. р.`,
  FACILITY.full,
  `${FACILITY.street},`,
  FACILITY.region,
  FACILITY.postcode,
];
