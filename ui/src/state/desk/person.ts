// Whom F2 is about.

import type { DeskState } from './desk.svelte';

/** A person by row, or by the number on the slip. */
export type Whom = { id: number } | { number: number };

/** The chosen line of a search, else the number being typed, else whoever stands large or was refused. */
export function whom(desk: DeskState): Whom | null {
  const found = desk.search?.found[desk.chosen];
  if (found) return { id: found.prisoner_id };
  const { reading, outcome } = desk;
  if (reading.is === 'entry' && reading.target.who === 'number')
    return { number: reading.target.number };
  if (outcome?.is === 'entry') return { id: outcome.entry.prisoner_id };
  const number = Number(outcome?.error.data.number);
  return Number.isInteger(number) && number > 0 ? { number } : null;
}
