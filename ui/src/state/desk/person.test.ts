import { expect, test } from 'vitest';
import type { DeskState } from './desk.svelte';
import { whom } from './person';

const desk = (state: object) =>
  ({
    text: '',
    search: null,
    chosen: 0,
    reading: { is: 'nothing' },
    outcome: null,
    ...state,
  }) as DeskState;
const typed = (number: number) => ({ is: 'entry', target: { who: 'number', number } });
const counted = { is: 'entry', entry: { prisoner_id: 40, number: 4 } };

test('what is typed goes before what was counted', () => {
  expect(whom(desk({ reading: typed(12), outcome: counted }))?.number).toBe(12);
  expect(whom(desk({ outcome: counted }))).toEqual({ id: 40, number: 4 });
});

test('somebody on the list but not in tonight’s has no slip to print', () => {
  const search = { found: [{ prisoner_id: 7, number: null }] };
  expect(whom(desk({ search, outcome: counted }))).toEqual({ id: 7, number: null });
});

test('a refusal that names no number is about nobody', () => {
  const refused = (data: object) => ({ is: 'refused', error: { code: 'held', data } });
  expect(whom(desk({ outcome: refused({ number: '31' }) }))?.number).toBe(31);
  expect(whom(desk({ outcome: refused({}) }))).toBeNull();
});

test('what is typed and names nobody is not about whoever came before', () => {
  for (const reading of [
    { is: 'refused', error: { code: 'unknown_number', data: { number: '999' } } },
    { is: 'search', found: [] },
    { is: 'entry', target: { who: 'code', digits: '1234000121' } },
  ])
    expect(whom(desk({ text: '999', reading, outcome: counted }))).toBeNull();
});
