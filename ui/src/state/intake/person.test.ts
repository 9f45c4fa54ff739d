import { expect, test } from 'vitest';
import type { IntakeState } from './intake.svelte';
import { currentPerson } from './person';

const intake = (state: object) =>
  ({
    text: '',
    search: null,
    chosen: 0,
    reading: { is: 'nothing' },
    outcome: null,
    ...state,
  }) as IntakeState;
const typed = (number: number) => ({ is: 'entry', target: { who: 'number', number } });
const counted = { is: 'entry', entry: { prisoner_id: 40, number: 4 } };

test('what is typed goes before what was counted', () => {
  expect(currentPerson(intake({ reading: typed(12), outcome: counted }))?.number).toBe(12);
  expect(currentPerson(intake({ outcome: counted }))).toEqual({ id: 40, number: 4 });
});

test('somebody on the list but not in tonight’s has no slip to print', () => {
  const search = { found: [{ prisoner_id: 7, number: null }] };
  expect(currentPerson(intake({ search, outcome: counted }))).toEqual({ id: 7, number: null });
});

test('a refusal that names no number is about nobody', () => {
  const refused = (data: object) => ({ is: 'refused', error: { code: 'held', data } });
  expect(currentPerson(intake({ outcome: refused({ number: '31' }) }))?.number).toBe(31);
  expect(currentPerson(intake({ outcome: refused({}) }))).toBeNull();
});

test('what is typed and names nobody is not about whoever came before', () => {
  for (const reading of [
    { is: 'refused', error: { code: 'unknown_number', data: { number: '999' } } },
    { is: 'search', found: [] },
    { is: 'entry', target: { who: 'code', digits: '1234000121' } },
  ])
    expect(currentPerson(intake({ text: '999', reading, outcome: counted }))).toBeNull();
});
