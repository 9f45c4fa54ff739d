import { expect, test } from 'vitest';
import { addMonths, stepFrom, weeksOf } from './calendar';

test('a month stands in weeks from Monday', () => {
  const weeks = weeksOf('2026-01-29');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([null, null, null, ...[1, 2, 3, 4].map((day) => `2026-01-0${day}`)]);
  expect(weeks[4]!.filter(Boolean).at(-1)).toBe('2026-01-31');
  expect(weeksOf('2027-02-10')).toHaveLength(4);
});

test('a month further is the same day, or the last one', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});

test('keys step by days, weeks, months and years', () => {
  const from = '2026-01-29';
  const steps: [string, boolean, string][] = [
    ['ArrowRight', false, '2026-01-30'],
    ['ArrowUp', false, '2026-01-22'],
    ['Home', false, '2026-01-26'],
    ['End', false, '2026-02-01'],
    ['PageDown', false, '2026-02-28'],
    ['PageUp', true, '2025-01-29'],
  ];
  for (const [key, shift, to] of steps) expect(stepFrom(from, key, shift), key).toBe(to);
  expect(stepFrom(from, 'a', false)).toBe(null);
});
