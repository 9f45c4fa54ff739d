import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FewRow } from '$api';
import { FewList, QUIET_MS } from './few.svelte';

const row = (number: number, count: number): FewRow => ({
  number,
  count,
  prisoner_id: number,
  name: `№ ${number}`,
  line: '',
});
const numbers = (list: FewList) => list.rows.map((one) => one.number);

describe('the list of few letters', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('changes figures in place and takes the new order only after quiet', () => {
    const list = new FewList();
    list.take([row(31, 0), row(44, 0)]);
    list.take([row(44, 0), row(31, 1)]);
    expect(numbers(list)).toEqual([31, 44]);
    expect(list.rows[0]?.count).toBe(1);
    vi.advanceTimersByTime(QUIET_MS);
    expect(numbers(list)).toEqual([44, 31]);
  });

  it('keeps still under a hand', () => {
    const list = new FewList();
    list.take([row(31, 0), row(44, 0)]);
    list.reached = true;
    list.take([row(44, 0)]);
    vi.advanceTimersByTime(QUIET_MS * 3);
    expect(numbers(list)).toEqual([31, 44]);
    list.order();
    expect(numbers(list)).toEqual([44]);
  });
});
