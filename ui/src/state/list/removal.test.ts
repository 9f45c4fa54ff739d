import { expect, test } from 'vitest';
import type { RemovalPerson, RemovalPlan, RemovalView } from '$api';
import { apiOf, refuse } from '../../test/api';
import { RemovalsState, removedWords } from '../removals.svelte';
import { RemovalForm } from './removal.svelte';

const person = (id: number, tonight: number | null = null): RemovalPerson => ({
  id,
  name: `Окунев ${id}`,
  tonight,
  letters_ever: 0,
});

const removal = (id: number, what: Partial<RemovalView> = {}): RemovalView => ({
  id,
  evening: null,
  gone: [],
  kept: [],
  ...what,
});

function formOf(plan: Partial<RemovalPlan>) {
  const removed: number[][] = [];
  const form = new RemovalForm(
    [1, 2, 3],
    apiOf({
      planRemoval: () => Promise.resolve({ gone: [], kept: [], staying: [], ...plan }),
      removePrisoners: (people) => {
        removed.push(people);
        return Promise.resolve(removal(1));
      },
    }),
  );
  return { form, removed };
}

test('only those are removed who can be', async () => {
  const error = { code: 'letters_under_way', data: { number: '3' } };
  const { form, removed } = formOf({
    gone: [person(1)],
    kept: [person(2)],
    staying: [{ person: person(3, 3), error }],
  });
  expect(form.removable).toEqual([]);
  await form.load();
  await form.remove();
  expect(removed).toEqual([[1, 2]]);
  expect(form.takesNumbers).toBe(false);
});

test('a number of tonight is told to be gone with its person', async () => {
  const { form } = formOf({ gone: [person(1, 12)] });
  await form.load();
  expect(form.takesNumbers).toBe(true);
});

test('what was removed is offered until it is undone or the vault is locked', async () => {
  let kept = [removal(2, { evening: 'Вечер' }), removal(1, { gone: ['Окунев'] })];
  const removals = new RemovalsState(
    apiOf({
      removals: () => Promise.resolve(kept),
      undoRemoval: (id) => {
        const undone = kept.find((one) => one.id === id);
        if (!undone) return refuse('unknown_removal');
        kept = kept.filter((one) => one.id !== id);
        return Promise.resolve(undone);
      },
    }),
  );
  await removals.refresh();
  expect(await removals.undo(2)).toBe(true);
  expect(removals.items.map((one) => one.id)).toEqual([1]);
  expect(await removals.undo(2)).toBe(false);
  expect(removals.error?.code).toBe('unknown_removal');
  removals.forget();
  expect([removals.items, removals.error]).toEqual([[], null]);
});

test('many are named by the first of them and counted', () => {
  const few = removal(1, { gone: ['А'], kept: ['Б'] });
  expect(removedWords(few)).toBe('А, Б');
  expect(removedWords({ ...few, kept: ['Б', 'В', 'Г'] })).toContain('2');
});
