// A line of the log whose letters are another person's: what is entered next says whose.

import type { DeskView, LogRow } from '$api';
import type { Outcome } from './outcome';

/** The line that is being moved. */
export interface MovedLine {
  sequence: number;
  number: number;
  name: string;
  n: number;
  /** What the Desk told when it began: what it tells later is about the move. */
  since: number;
}

/** Whether the letters of a line lie where it says. */
export const stands = (row: LogRow): boolean =>
  !row.undone && (row.action === 'counted' || row.action === 'moved');

/** A line before that. */
export type Line = Omit<MovedLine, 'since'>;

export function lineOf(row: LogRow): Line {
  const { sequence, number, name, n } = row;
  return { sequence, number, name, n };
}

/** What stands large, where it counts; otherwise the newest line that does. */
export function lastLine(outcome: Outcome | null, view: DeskView | null): Line | null {
  if (outcome?.is === 'entry' && outcome.entry.action !== 'undone') {
    const { sequence, number, surname, given_patronymic, n } = outcome.entry;
    return { sequence, number, name: `${surname} ${given_patronymic}`.trim(), n };
  }
  const row = view?.log.find(stands);
  return row ? lineOf(row) : null;
}
