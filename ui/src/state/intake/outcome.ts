// What the Desk tells and asks.

import type { ErrorView, LastEntry } from '$api';
import type { Entering } from './entering';

/** What the largest place of the screen tells; the newer has the greater key. */
export type Outcome =
  | { is: 'entry'; entry: LastEntry; key: number }
  | { is: 'refused'; error: ErrorView; typed: string; key: number; offer: Entering | null }
  /** The same code or the same +1 once more, sooner than a hand puts down a second letter. */
  | { is: 'double'; number: number; request: Entering | null; key: number };

/** Asked inline before anything is counted. It blocks nothing: it steps aside for the next entry. */
export interface Question {
  about: 'many' | 'released';
  key: number;
  request: Entering;
  /** What was typed. */
  typed: string;
  /** Whose it is, where it is known. */
  name: string | null;
  /** The refusal that a yes overrules. */
  error: ErrorView | null;
}

/** What the side panel shows: the log, or something asked for with a key. */
export type SidePanel = 'log' | 'card' | 'list' | 'who' | 'projector';
