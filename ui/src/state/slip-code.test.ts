import { expect, test } from 'vitest';
import { isSlipCode, numberOfCode } from './slip-code';

/** A slip of No. 12. */
const SLIP = '4071000127';

test('the check digit is the one of the slips', () => {
  expect(isSlipCode(SLIP)).toBe(true);
  expect(isSlipCode('4071000121')).toBe(false);
  expect(isSlipCode('407100012')).toBe(false);
});

test('the number stands behind the evening', () => {
  expect(numberOfCode(SLIP)).toBe(12);
});
