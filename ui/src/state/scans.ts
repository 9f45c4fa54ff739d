// What a scanned code is on each screen: a letter, as long as an evening is under way.

import { intake } from './app';
import type { Hearing } from './scanner';
import { session } from './session.svelte';
import { numberOfCode } from './slip-code';
import { toasts } from './toasts.svelte';
import { t } from '$words';

/** Takes a code. */
type Taker = (digits: string) => Promise<void>;

/** Counts a code, and tells so where the Desk is not seen. */
async function count(digits: string): Promise<void> {
  await intake.scan(digits);
  const { outcome, question } = intake;
  if (session.screen === 'intake') return;
  if (intake.asksFirst && question?.error) {
    toasts.error(question.error);
  } else if (outcome?.is === 'refused') {
    toasts.error(outcome.error);
  } else if (outcome?.is === 'double') {
    tellDouble(digits, () => void intake.countDouble());
  } else if (outcome) {
    const { surname, number, count } = outcome.entry;
    toasts.done(t('scan-counted', { name: surname, number: String(number), count }));
  }
}

/** Says that one code came twice, with the way to take it once more. */
export function tellDouble(digits: string, again: () => void): void {
  const number = String(numberOfCode(digits));
  toasts.offered(t('scan-double', { number }), { word: t('scan-again'), run: again });
}

let taker: Taker = count;

/** Has a screen take the codes instead of the Desk, until the way to stop is called. */
export function takeScans(instead: Taker): () => void {
  taker = instead;
  return () => {
    // Another screen may have taken over meanwhile.
    if (taker === instead) taker = count;
  };
}

let paused = false;

/** Nothing is counted, until the way to go on is called. */
export function pauseScans(): () => void {
  paused = true;
  return () => (paused = false);
}

export const scans: Hearing = {
  listens: () => !paused && session.isOpen && session.takesLetters,
  heard: (digits) => void taker(digits),
};
