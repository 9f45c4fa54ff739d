// What is asked of the program for an entry: a count, or the move of a line to the person who was entered.

import type { Api, BoxReading, Counted, CountRequest, ErrorView, Kind, Target } from '$api';
import type { MovedLine } from './moving';

export type Search = Extract<BoxReading, { is: 'search' }>;
type Entry = Extract<BoxReading, { is: 'entry' }>;

/** How an entry is meant: what was written, or which line it moves. */
export interface Manner {
  kind: Kind;
  moved: MovedLine | null;
}

/** A count; or a move, which says whose the letters of a line are. */
export type Entering = CountRequest & { moved: MovedLine | null };

export function requestOf(target: Target, times: number, { kind, moved }: Manner): Entering {
  return { uid: crypto.randomUUID(), target, times, kind, consent: 'ask', moved };
}

export function send(api: Api, { moved, ...count }: Entering): Promise<Counted> {
  if (!moved) return api.count(count);
  const { uid, target, consent } = count;
  return api.moveEntry({ uid, sequence: moved.sequence, target, consent });
}

/** The entry of one person whom a search found; `add` takes somebody into tonight's list first. */
export function entryOf(search: Search, index: number, as: 'number' | 'add'): Entry | null {
  const person = search.found[index];
  if (!person) return null;
  const who = as === 'add' && person.number === null ? 'add_prisoner' : 'prisoner';
  const target: Target = { who, id: person.prisoner_id };
  return { is: 'entry', target, times: search.times, ask: search.ask, name: person.name };
}

/** Refusals that a yes overrules, and those of somebody who can be added to tonight's list. */
const ASKED = ['held_released', 'move_to_released'];
const ADDABLE = ['not_in_line_up', 'move_outside_line_up'];

export const isAsked = (error: ErrorView): boolean => ASKED.includes(error.code);

/** What a refusal offers: somebody who is on the list and not on tonight's can be added and counted. */
export function offered(error: ErrorView, request: Entering): Entering | null {
  const { target } = request;
  if (!ADDABLE.includes(error.code) || target.who !== 'prisoner') return null;
  return { ...request, target: { who: 'add_prisoner', id: target.id } };
}
