import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presentation, sentence } from './errors';

/** The codes that the desk can answer with, from the words it has for them. */
const codes = [
  ...readFileSync('locales/ru/errors.ftl', 'utf8').matchAll(/^error-([a-z_]+) =/gm),
].map(([, code]) => code!);

test('every code becomes a sentence, not a code', () => {
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes) {
    const said = sentence({ code, data: {} });
    expect(said, code).not.toContain('error-');
    expect(said.length, code).toBeGreaterThan(20);
  }
});

test('a refusal names the number', () => {
  const error = { code: 'unknown_number', data: { number: '137', low: '1', high: '77' } };
  expect(sentence(error)).toBe(
    'Номера 137 сегодня нет (есть 1–77). Не засчитано. Проверьте талон или найдите по фамилии.',
  );
});

test('an unknown code is told as a mistake of ours', () => {
  expect(sentence({ code: 'never_heard_of', data: {} })).toBe(
    sentence({ code: 'internal', data: {} }),
  );
});

test('what the window refuses itself has words as well', () => {
  expect(sentence({ code: 'nobody_found', data: { text: 'Иванофф' } })).toContain('«Иванофф»');
});

test('people who are held are amber, what was not done is red', () => {
  expect(presentation('held').severity).toBe('held');
  expect(presentation('disk_full')).toMatchObject({ severity: 'attention', action: 'retry' });
  expect(presentation('nothing_to_undo').severity).toBe('notice');
});
