// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { setLanguage } from './language.svelte';
import { hundredths, millimetres } from './lengths';

test('a length is read with a comma or a point and shown as its language does', () => {
  expect(hundredths('15,8')).toBe(1580);
  expect(hundredths(' 99.75 ')).toBe(9975);
  expect(hundredths('−0,5')).toBe(-50);
  for (const text of ['', 'x', '1,2,3', '1e3', '--1']) expect(hundredths(text)).toBeNull();
  expect(millimetres(1500)).toBe('15');
  expect(millimetres(-25)).toBe('-0,25');
  setLanguage('en');
  expect(millimetres(-25)).toBe('-0.25');
  setLanguage('ru');
});
