// What was removed at the invented desk.

import type * as real from '../src/api/bindings';
import type { Answers } from './answers';
import { EVENINGS } from './state';

let removals: real.RemovalView[] = [];
let last = 0;

export function remember(what: Partial<real.RemovalView>): real.RemovalView {
  last += 1;
  const removal = { id: last, evening: null, gone: [], kept: [], ...what };
  removals = [removal, ...removals];
  return removal;
}

export const removing = {
  removals: () => removals,
  removeEvening: (id) =>
    remember({ evening: EVENINGS.find((one) => one.id === id)?.title ?? 'Вечер писем' }),
  undoRemoval: (id) => {
    const undone = removals.find((one) => one.id === id)!;
    removals = removals.filter((one) => one.id !== id);
    return undone;
  },
} satisfies Answers;
