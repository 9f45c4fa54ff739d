import { expect, test } from 'vitest';
import { dateIn } from './list-date';

test.each([
  ['/media/usb/список-2026-01-29.csv', '2026-01-29'],
  ['C:\\lists\\list 29.01.2026 (2).xlsx', '2026-01-29'],
  ['list_20260129.ods', '2026-01-29'],
  ['9.1.2026.csv', '2026-01-09'],
  ['2026.01.29.csv', '2026-01-29'],
])('the name %s tells the day of the list', (path, day) => {
  expect(dateIn(path)).toBe(day);
});

test.each([
  'список-январь.csv',
  '2026.csv',
  'list-2026-13-40.csv',
  '000001202601299.csv',
  'from 01.01.2026 to 29.01.2026.csv',
  '2026-01-29/list.csv',
])('the name %s tells none', (path) => {
  expect(dateIn(path)).toBe('');
});
