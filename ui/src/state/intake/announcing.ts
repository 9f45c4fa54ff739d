// What a count says: in the largest place, and aloud to those who listen.

import type { LastEntry } from '$api';
import { formatSigned, t } from '$words';
import { sentence } from '$words/errors';
import type { Announcer } from '../announcer.svelte';
import type { Given } from './giving.svelte';
import type { Outcome } from './outcome';

const TOLD = {
  counted: ['intake-counted', 'intake-announce-counted'],
  undone: ['intake-undone', 'intake-announce-undone'],
  redone: ['intake-redone', 'intake-announce-redone'],
  moved: ['intake-moved', 'intake-announce-moved'],
} as const;

/** A move is undone and redone as one. */
const TOLD_OF_MOVES = {
  ...TOLD,
  undone: ['intake-move-undone', 'intake-announce-move-undone'],
  redone: ['intake-move-redone', 'intake-announce-move-redone'],
} as const;

function told(entry: LastEntry, how: 0 | 1, n: string): string {
  const { action, surname, number, other, kind, count } = entry;
  const ids = other === null ? TOLD[action] : TOLD_OF_MOVES[action];
  return t(ids[how], {
    n,
    n_n: Math.abs(entry.n),
    kind,
    name: surname,
    number: String(number),
    other: String(other),
    count,
  });
}

/** What an entry did, with the figures made bold. */
export const toldLarge = (entry: LastEntry): string => told(entry, 0, `+${Math.abs(entry.n)}`);

export const announcing =
  (announcer: Announcer) =>
  (outcome: Outcome): void => {
    if (outcome.is === 'refused') {
      announcer.say(sentence(outcome.error));
      return;
    }
    if (outcome.is === 'double') {
      announcer.say(t('intake-double', { number: String(outcome.number) }));
      return;
    }
    announcer.say(told(outcome.entry, 1, formatSigned(Math.abs(outcome.entry.n))));
  };

export const announcingSlips =
  (announcer: Announcer) =>
  (outcome: Given): void => {
    if (outcome.is === 'refused') {
      announcer.say(sentence(outcome.error));
      return;
    }
    const { number, name } = outcome.moved;
    announcer.say(`${t(`giving-${outcome.is}`, { number: String(number) })} ${name}`);
  };
