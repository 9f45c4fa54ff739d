import { expect, test } from 'vitest';
import { Selection } from './selection.svelte';

const ROWS = [1, 2, 3, 4, 5].map((id) => ({ id }));

test('a range goes from where it began to the row reached, and follows it back', () => {
  const selection = new Selection();
  selection.begin(2);
  selection.reach(4, ROWS);
  expect(selection.people).toEqual([2, 3, 4]);
  selection.reach(1, ROWS);
  expect(selection.people).toEqual([1, 2]);
});

test('single ones are marked beside a range, and a range beside them', () => {
  const selection = new Selection();
  selection.toggle(5);
  selection.toggle(1);
  selection.reach(2, ROWS, true);
  expect(selection.people).toEqual([5, 1, 2]);
  selection.toggle(5);
  expect(selection.people).toEqual([1, 2]);
});

test('a range that began nowhere, or with somebody who is gone, is the row itself', () => {
  const selection = new Selection();
  selection.reach(3, ROWS);
  expect(selection.people).toEqual([3]);
  selection.begin(99);
  selection.reach(4, ROWS);
  expect(selection.people).toEqual([4]);
});
