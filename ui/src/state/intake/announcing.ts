// What a count says aloud to those who listen.

import { formatSigned, t } from '$words';
import { sentence } from '$words/errors';
import type { Announcer } from '../announcer.svelte';
import type { Outcome } from './intake.svelte';

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
    const { action, n, surname, number, count } = outcome.entry;
    announcer.say(
      t(`intake-announce-${action}`, {
        n: formatSigned(Math.abs(n)),
        name: surname,
        number: String(number),
        count,
      }),
    );
  };
