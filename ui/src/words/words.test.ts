// @vitest-environment jsdom
// The messages of the window: both languages say the same things, and everything the screens ask for exists.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FluentResource } from '@fluent/bundle';
import { t, textIn } from './index';
import { setLanguage } from './language.svelte';

const files = [
  'common',
  'errors',
  'start',
  'evenings',
  'list',
  'upkeep',
  'printing',
  'intake',
  'closing',
  'settings',
  'projector',
  'help',
];
const source = (language: string, file: string) =>
  readFileSync(`locales/${language}/${file}.ftl`, 'utf8');

/** Message ids with the variables their text names. */
function messages(language: string, file: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const entry of source(language, file).split(/^(?=[a-z][a-z0-9_-]* =)/m)) {
    const id = /^([a-z][a-z0-9_-]*) =/.exec(entry)?.[1];
    const body = entry.replace(/^#.*$/gm, '');
    if (id) all.set(id, [...new Set(body.match(/\$[a-z_]+/g) ?? [])].sort());
  }
  return all;
}

/** `$count` in one language may be `$count_n` in the other, where a plural needs no figure. */
const bare = (variables: string[]) =>
  [...new Set(variables.map((name) => name.replace(/_n$/, '')))].sort();

describe.each(files)('%s.ftl', (file) => {
  const [russian, english] = [messages('ru', file), messages('en', file)];

  test('has the same messages and variables in both languages', () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [id, variables] of russian)
      expect(bare(english.get(id) ?? []), id).toEqual(bare(variables));
  });

  test('chooses by a figure where there is a bare number: a formatted one is a text, and no figure is equal to it', () => {
    for (const language of ['ru', 'en'])
      for (const [, name, variants] of source(language, file).matchAll(
        /\{\s*\$([a-z_]+)\s*->(.*?)\n\s*\}/gs,
      ))
        if (/\[\d+\]/.test(variants!)) expect(name).toMatch(/_n$/);
  });

  test('is read whole: no message is dropped as a mistake', () => {
    for (const [language, all] of [
      ['ru', russian],
      ['en', english],
    ] as const) {
      const read = new FluentResource(source(language, file)).body.map((message) => message.id);
      expect(read.sort()).toEqual([...all.keys()].sort());
    }
  });
});

test('no message is written twice', () => {
  const ids = files.flatMap((file) => [...messages('ru', file).keys()]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

/** Every `t('id')` of the sources, every `words('prefix', ['value'])`, and the beginnings of ids that are put together. */
function asked(): { whole: Set<string>; begun: Set<string> } {
  const [whole, begun] = [new Set<string>(), new Set<string>()];
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' });
  for (const path of sources.filter(
    (name) => /\.(svelte|ts)$/.test(name) && !name.includes('.test.'),
  )) {
    const text = readFileSync(`src/${path}`, 'utf8');
    for (const [, id] of text.matchAll(/\bt\(\s*'([^']+)'/g)) whole.add(id!);
    for (const [, id] of text.matchAll(/\bt\(\s*`([a-z_-]+)\$\{/g)) begun.add(id!);
    for (const [, prefix, values] of text.matchAll(/\bwords\(\s*'([^']+)',\s*\[([^\]]+)\]/g))
      for (const [, value] of values!.matchAll(/'([^']+)'/g)) whole.add(`${prefix}-${value}`);
  }
  return { whole, begun };
}

test('everything the screens ask for exists', () => {
  const known = files.flatMap((file) => [...messages('ru', file).keys()]);
  const { whole, begun } = asked();
  expect(whole.size).toBeGreaterThan(100);
  expect([...whole].filter((id) => !known.includes(id))).toEqual([]);
  expect([...begun].filter((start) => !known.some((id) => id.startsWith(start)))).toEqual([]);
});

test('plurals take the bare number and show the formatted one', () => {
  const cases: [number, string][] = [
    [1, '1 письмо'],
    [3, '3 письма'],
    [11, '11 писем'],
    [21, '21 письмо'],
    [12480, '12\u00a0480 писем'],
  ];
  for (const [count, expected] of cases)
    expect(textIn('ru', 'letters-count', { count })).toBe(expected);
  expect(textIn('en', 'letters-count', { count: 1000 })).toBe('1,000 letters');
});

test('what a count says has its kind and both figures', () => {
  const said = (kind: string, n: number, count: number) =>
    textIn('ru', 'intake-counted', { n: `+${n}`, n_n: n, kind, count }).replaceAll('*', '');
  expect(said('letter', 1, 5)).toBe('Принято: +1 · теперь 5 писем');
  expect(said('postcard', 2, 21)).toBe('Принято: +2 открытки · теперь 21 письмо');
  expect(said('handmade', 1, 2)).toBe('Принято: +1 самодельная · теперь 2 письма');
});

test('what the host reads is one sentence, whoever waits', () => {
  const said = (language: 'ru' | 'en', letters: number, waiting: number) =>
    textIn(language, 'projector-host', { letters, waiting });
  expect(said('ru', 312, 6)).toBe('312 писем, шестеро ждут первого.');
  expect(said('ru', 1, 1)).toBe('1 письмо, один адресат ждёт первого.');
  expect(said('ru', 23, 11)).toBe('23 письма, 11 адресатов ждут первого.');
  expect(said('ru', 40, 22)).toBe('40 писем, 22 адресата ждут первого.');
  expect(said('ru', 40, 0)).toBe('40 писем.');
  expect(said('en', 1, 1)).toBe('1 letter, one person waits for the first.');
  expect(said('en', 312, 12)).toBe('312 letters, 12 people wait for the first.');
});

test('the language switches at once', () => {
  setLanguage('en');
  expect(t('screen-intake')).toBe('Desk');
  expect(document.documentElement.lang).toBe('en');
  setLanguage('ru');
  expect(t('screen-intake')).toBe('Приём');
});

test.each(['ru', 'en'] as const)(
  'a passphrase is called strong in %s only where it is',
  (language) => {
    const said = [0, 1, 2, 3, 4].map((score) => textIn(language, 'start-rating', { score }));
    expect(new Set(said).size).toBe(5);
  },
);
