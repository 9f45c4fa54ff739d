import { expect, it } from 'vitest';
import { readNumbers } from './numbers';

it.each([
  ['', []],
  ['12', [12]],
  ['1-3, 9', [1, 2, 3, 9]],
  ['5; 5 4–6', [5, 4, 6]],
  ['0', null],
  ['9-5', null],
  ['двенадцать', null],
])('reads %j', (text, expected) => {
  expect(readNumbers(text)).toEqual(expected);
});
