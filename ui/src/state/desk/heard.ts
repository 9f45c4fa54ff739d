// What a count says aloud to those who listen.

import { formatSigned, t } from '$words';
import { sentence } from '$words/errors';
import type { Live } from '../live.svelte';
import type { Outcome } from './desk.svelte';

export const hearing =
  (live: Live) =>
  (outcome: Outcome): void => {
    if (outcome.is === 'refused') {
      live.say(sentence(outcome.error));
      return;
    }
    const { action, n, surname, number, count } = outcome.entry;
    live.say(
      t(`desk-heard-${action}`, {
        n: formatSigned(Math.abs(n)),
        name: surname,
        number: String(number),
        count,
      }),
    );
  };
