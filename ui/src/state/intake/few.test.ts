import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FewRow } from '$api';
import { FewList, QUIET_MS } from './few.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const row = (number: number, count: number): FewRow => ({
  number,
  prisoner_id: number,
  name: `Invented ${number}`,
  line: '',
  count,
});
const shown = (few: FewList) => few.rows.map(({ number, count }) => [number, count]);

test('values change in place, the order waits for quiet seconds', async () => {
  const few = new FewList(() => Promise.resolve());
  few.take([row(1, 0), row(2, 0), row(3, 1)]);
  few.take([row(2, 0), row(3, 1), row(1, 2)]);
  expect(shown(few)).toEqual([
    [1, 2],
    [2, 0],
    [3, 1],
  ]);
  vi.advanceTimersByTime(QUIET_MS - 1);
  expect(shown(few)[0]).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown(few)).toEqual([
    [2, 0],
    [3, 1],
    [1, 2],
  ]);
});

test('it keeps still while somebody reaches for it', async () => {
  const few = new FewList(() => Promise.resolve());
  few.take([row(1, 0), row(2, 0)]);
  few.reached = true;
  few.take([row(2, 0), row(1, 1)]);
  vi.advanceTimersByTime(QUIET_MS * 3);
  expect(shown(few)[0]).toEqual([1, 1]);
  few.reached = false;
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(shown(few)[0]).toEqual([2, 0]);
});

test('somebody who has enough now stays in sight with the new figure until it is ordered', async () => {
  const few = new FewList(() => Promise.resolve());
  few.take([row(1, 4), row(2, 0)]);
  few.counted(1, 5);
  few.take([row(2, 0)]);
  expect(shown(few)).toEqual([
    [1, 5],
    [2, 0],
  ]);
  void few.order();
  await Promise.resolve();
  expect(shown(few)).toEqual([[2, 0]]);
  few.stop();
});
