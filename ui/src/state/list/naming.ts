// What came of a list of names: how many are marked now, and which lines mean nobody or several.

import type { PeopleOfFile } from '$api';
import { t } from '$words';
import { toasts } from '../toasts.svelte';

/** So many lines that mean nobody are named. */
const NAMED = 12;

export function tellNamed(found: PeopleOfFile): void {
  const text = t('bulk-file-marked', { count: found.people.length });
  if (found.people.length === 0) toasts.notice(text);
  else toasts.done(text);
  for (const [id, lines] of [
    ['bulk-file-unknown', found.unknown],
    ['bulk-file-unclear', found.unclear],
  ] as const) {
    const some = lines.slice(0, NAMED).join(', ') + (lines.length > NAMED ? '…' : '');
    if (lines.length > 0) toasts.notice(t(id, { names: some }));
  }
}
