// The words of a choice.

import { t } from './index';

/** Each value with its word, whose id is made of both: `printing-flip` and `long_edge` say `printing-flip-long_edge`. */
export function words<const Value extends string>(prefix: string, values: readonly Value[]) {
  return values.map((value) => ({ value, word: t(`${prefix}-${value}`) }));
}
