// What a list is asked for.

import type { PrisonerQuery } from '$api';

/** Asks for everybody. */
export function emptyQuery(): PrisonerQuery {
  return {
    text: '',
    tag: null,
    held: false,
    printable: false,
    never_written: false,
    birthdays: null,
    tonight: false,
    few: false,
    facility: null,
    address: null,
    sort: null,
    limit: null,
  };
}

/** A query as text that two of the same meaning share, whatever the order and however many rows are shown. */
export function meaning(query: PrisonerQuery): string {
  const asked = Object.entries({ ...emptyQuery(), ...query, limit: null, sort: null });
  return JSON.stringify(asked.sort(([one], [other]) => one.localeCompare(other)));
}
