import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refuse, settled } from '../test/api';
import { Toasts } from './toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a toast has the tone of what it says', () => {
  const toasts = new Toasts();
  toasts.done('saved');
  toasts.notice('nobody found');
  toasts.error({ code: 'disk_full', data: {} });
  expect(toasts.items.map((one) => one.severity)).toEqual(['done', 'notice', 'attention']);
});

test('what an undo left as it is, is not told as done', () => {
  const toasts = new Toasts();
  toasts.undone([]);
  toasts.undone(['Окунев-Бархатный']);
  expect(toasts.items.map((one) => one.severity)).toEqual(['done', 'notice']);
});

test('an undo that is refused says why', async () => {
  const toasts = new Toasts();
  toasts.undoable('tagged', () => refuse('disk_full'));
  toasts.items[0]!.action!.run();
  await settled();
  expect(toasts.items.at(-1)?.severity).toBe('attention');
});

test('three at most are seen, and each goes by itself', () => {
  const toasts = new Toasts();
  for (const text of ['1', '2', '3', '4']) toasts.notice(text);
  expect(toasts.items.map((one) => one.text)).toEqual(['2', '3', '4']);
  vi.advanceTimersByTime(14000);
  expect(toasts.items).toEqual([]);
});

test('of a stack of scanned slips the last is told, beside what is still to be answered', () => {
  const toasts = new Toasts();
  toasts.undoable('tagged', () => Promise.resolve());
  for (const text of ['1', '2', '3']) toasts.done(text);
  expect(toasts.items.map((one) => one.text)).toEqual(['tagged', '3']);
});
