// Whom F2 and Alt+P are about.

import type { IntakeState } from './intake.svelte';

/** A person by the number on the slip, by row, or both; somebody who is not in tonight's list has no number. */
export interface PersonRef {
  id: number | null;
  number: number | null;
}

/** The chosen line of a search, else the number being typed, else whoever stands large or was refused. What is typed
 * and names nobody is about nobody: not about whoever came before. */
export function currentPerson(intake: IntakeState): PersonRef | null {
  const { reading, outcome } = intake;
  const found = intake.search?.found[intake.chosen];
  if (found) return { id: found.prisoner_id, number: found.number };
  if (reading.is === 'entry' && reading.target.who === 'number')
    return { id: null, number: reading.target.number };
  if (intake.text.trim() !== '') return null;
  if (outcome?.is === 'entry')
    return { id: outcome.entry.prisoner_id, number: outcome.entry.number };
  if (outcome?.is === 'double') return { id: null, number: outcome.number };
  const number = Number(outcome?.error.data.number);
  return Number.isInteger(number) && number > 0 ? { id: null, number } : null;
}
