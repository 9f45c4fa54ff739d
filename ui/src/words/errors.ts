// One table from an error's code to how it is shown: how loud, and what can be pressed about it. The sentence is
// the message `error-<code>` with the error's data.

import type { ErrorView } from '$api';
import { has, t } from './index';

/** `notice`: nothing is lost, go on. `held`: stop and look at a person. `attention`: something was not done. */
export type Severity = 'notice' | 'held' | 'attention';

/** What a button beside the sentence does; its word is the message `action-<action>`. */
export type ErrorAction = 'go_evenings' | 'go_prisoners' | 'retry';

interface Presentation {
  severity: Severity;
  /** Nothing else can be saved either, until this is over. */
  stops?: true;
  action?: ErrorAction;
  /** The message, for refusals that the window itself makes. */
  message?: string;
}

const TABLE: Record<string, Presentation> = {
  move_times: { severity: 'notice', message: 'intake-move-times' },
  nobody_found: { severity: 'notice', message: 'intake-nobody-found' },
  held: { severity: 'held' },
  held_released: { severity: 'held' },
  already_on_list: { severity: 'notice' },
  not_in_line_up: { severity: 'notice' },
  move_to_held: { severity: 'held' },
  move_to_released: { severity: 'held' },
  move_to_same: { severity: 'notice' },
  move_outside_line_up: { severity: 'notice' },
  already_moved: { severity: 'notice' },
  nothing_to_undo: { severity: 'notice' },
  nothing_to_redo: { severity: 'notice' },
  already_undone: { severity: 'notice' },
  no_open_evening: { severity: 'notice', action: 'go_evenings' },
  unknown_evening: { severity: 'notice', action: 'go_evenings' },
  nothing_to_print: { severity: 'held', action: 'go_prisoners' },
  disk_full: { severity: 'attention', action: 'retry', stops: true },
  io: { severity: 'attention', action: 'retry', stops: true },
  read_only: { severity: 'attention', action: 'retry', stops: true },
  vault_gone: { severity: 'attention', action: 'retry', stops: true },
  vault_replaced: { severity: 'attention', action: 'retry', stops: true },
  unsure: { severity: 'attention', stops: true },
  vault_busy: { severity: 'attention', action: 'retry' },
  print_cancelled: { severity: 'notice', action: 'retry' },
  paper_outdated: { severity: 'attention', action: 'retry' },
};

export function presentation(code: string): Presentation {
  return TABLE[code] ?? { severity: 'attention' };
}

/** The sentence of an error: what happened, what did not happen, what to do. */
export function sentence(error: ErrorView): string {
  const id = presentation(error.code).message ?? `error-${error.code}`;
  return t(has(id) ? id : 'error-internal', withCounts(error.data as Record<string, string>));
}

/** Whole numbers in the data are counts: a message may need them for its plural. */
function withCounts(data: Record<string, string>): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    all[name] = value;
    if (/^\d{1,9}$/.test(value)) all[`${name}_n`] = Number(value);
  }
  return all;
}
