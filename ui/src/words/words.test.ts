import { describe, expect, it } from 'vitest';
import { formatNumber, shortDate, stampDate } from './format';
import { textIn } from './index';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('words', () => {
  it('has every message that a screen names, in both languages', () => {
    const named = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter((id) => textIn('ru', id) === id || textIn('en', id) === id);
    expect(missing).toEqual([]);
  });

  it('agrees number and word', () => {
    const letters = (count: number) => textIn('ru', 'letters-count', { count });
    expect([1, 2, 5, 21].map(letters)).toEqual(['1 письмо', '2 письма', '5 писем', '21 письмо']);
  });

  it('groups digits as each language does', () => {
    expect(formatNumber('ru', 1270)).toBe('1270');
    expect(formatNumber('ru', 12480)).toBe('12\u00a0480');
    expect(formatNumber('en', 1270)).toBe('1,270');
    expect(formatNumber('en', -5)).toBe('−5');
  });

  it('writes dates short, and leaves what is no date', () => {
    expect(shortDate('2026-01-29')).toBe('29.01.2026');
    expect(stampDate('2026-01-29')).toBe('29.01.26');
    expect(shortDate('1970')).toBe('1970');
  });
});
