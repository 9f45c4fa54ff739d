import { expect, test } from 'vitest';
import { readBirth, readDate } from './date-input';
import { dayMonth, formatNumber, longDate, shortDate, stampDate } from './format';

test('numbers are grouped as each language writes them', () => {
  const cases: [number, string, string][] = [
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1000', '1,000'],
    [12480, '12\u00a0480', '12,480'],
    [1234567, '1\u00a0234\u00a0567', '1,234,567'],
    [-5, '−5', '−5'],
  ];
  for (const [value, russian, english] of cases) {
    expect(formatNumber('ru', value)).toBe(russian);
    expect(formatNumber('en', value)).toBe(english);
  }
});

test('dates are spoken without «г.», and day and month stay together', () => {
  expect(longDate('ru', '2026-01-29')).toBe('29\u00a0января 2026');
  expect(longDate('en', '2026-01-29')).toBe('29\u00a0January 2026');
  expect(dayMonth('ru', '2026-11-23')).toBe('23\u00a0ноября');
  expect(longDate('ru', '2026-01-29 22:10')).toBe('29\u00a0января 2026');
});

test('a bare year and what is no date stay as they are', () => {
  expect(shortDate('ru', '1970')).toBe('1970');
  expect(shortDate('en', '1970')).toBe('1970');
  expect(stampDate('2026-01-29')).toBe('29.01.26');
  expect(longDate('ru', 'вчера')).toBe('вчера');
});

test('a short date is written as its language does, and read back', () => {
  expect(shortDate('ru', '1970-05-04')).toBe('04.05.1970');
  expect(shortDate('en', '1970-05-04')).toBe('4\u00a0May\u00a01970');
  expect(shortDate('en', '2026-09-21')).toBe('21\u00a0Sep\u00a02026');
  for (let month = 1; month <= 12; month += 1) {
    const iso = `2026-${String(month).padStart(2, '0')}-21`;
    for (const language of ['ru', 'en'] as const) {
      expect(readDate(shortDate(language, iso))).toBe(iso);
      expect(readDate(longDate(language, iso))).toBe(iso);
    }
  }
});

test('a birth may be a year alone', () => {
  expect(readBirth(' 1970 ')).toBe('1970');
  expect(readBirth('4.5.70')).toBe('1970-05-04');
  expect(readBirth('70')).toBe(null);
  expect(readDate('1970')).toBe(null);
});

test('dates are read as people type them', () => {
  const cases: [string, string | null][] = [
    ['29.01.2026', '2026-01-29'],
    ['29/1/26', '2026-01-29'],
    [' 2026-1-9 ', '2026-01-09'],
    ['9 sept. 2026', '2026-09-09'],
    ['9-мая-2026', '2026-05-09'],
    ['9 foo 2026', null],
    ['31.02.2026', null],
    ['вчера', null],
    ['', null],
  ];
  for (const [text, expected] of cases) expect(readDate(text), text).toBe(expected);
});
