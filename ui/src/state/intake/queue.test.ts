import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deferred, settled } from '../../test/api';
import { Queue, SOON } from './queue.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one job is in flight, in the order they were asked for', async () => {
  const queue = new Queue();
  const [first, second] = [deferred<string>(), deferred<string>()];
  const started: string[] = [];
  const run = (name: string, answer: Promise<string>) => () => {
    started.push(name);
    return answer;
  };
  const one = queue.push('12', run('12', first.promise), 12);
  const two = queue.push('7', run('7', second.promise), 7);
  await settled();
  expect(started).toEqual(['12']);
  expect(queue.isIdle).toBe(false);
  vi.advanceTimersByTime(SOON);
  expect(queue.waiting.map((item) => item.label)).toEqual(['12', '7']);
  expect(queue.waitingFor(7)).toBe(1);
  second.resolve('done');
  await settled();
  expect(started).toEqual(['12']);
  first.resolve('done');
  await Promise.all([one, two]);
  expect(started).toEqual(['12', '7']);
  expect(queue.waiting).toEqual([]);
});

test('what is done soon is never shown as on its way', async () => {
  const queue = new Queue();
  const first = deferred<string>();
  const one = queue.push('12', () => first.promise, 12);
  vi.advanceTimersByTime(SOON - 1);
  expect(queue.waiting).toEqual([]);
  first.resolve('done');
  await one;
  vi.advanceTimersByTime(SOON);
  expect(queue.waiting).toEqual([]);
  expect(queue.isIdle).toBe(true);
});

test('a job that fails does not stop those behind it', async () => {
  const queue = new Queue();
  const failed = queue.push('1', () => Promise.reject(new Error('disk')));
  const after = queue.push('2', () => Promise.resolve('counted'));
  await expect(failed).rejects.toThrow('disk');
  await expect(after).resolves.toBe('counted');
  expect(queue.waiting).toEqual([]);
});
