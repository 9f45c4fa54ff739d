// What the window knows of the code on a slip: four digits of the evening, five of the number, one that checks them.

import { DAMM } from '$api';

const LENGTH = 10;

/** Whether these are ten digits of which the last checks the others. */
export function isSlipCode(digits: string): boolean {
  let interim = 0;
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? NaN;
  return digits.length === LENGTH && interim === 0;
}

/** The number within a code. */
export const numberOfCode = (digits: string) => Number(digits.slice(4, 9));
