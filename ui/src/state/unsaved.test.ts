import { expect, test } from 'vitest';
import { Draft, Unsaved } from './unsaved.svelte';

function typing(saves = true) {
  const form = { text: '' };
  const kept: string[] = [];
  const draft = new Draft(
    () => form,
    () => {
      if (saves) kept.push(form.text);
      return Promise.resolve(saves);
    },
  );
  const unsaved = new Unsaved();
  const stop = unsaved.keep(draft);
  let gone = 0;
  return { form, kept, unsaved, stop, draft, go: () => (gone += 1), gone: () => gone };
}

test('where nothing is typed one leaves without a question', () => {
  const { unsaved, go, gone } = typing();
  unsaved.leave(go);
  expect([unsaved.question, gone()]).toEqual([null, 1]);
});

test('unsaved text asks first; to stay keeps it', () => {
  const { form, unsaved, go, gone } = typing();
  form.text = 'биолог';
  unsaved.leave(go);
  expect([unsaved.question !== null, gone()]).toEqual([true, 0]);
  unsaved.stay();
  expect([unsaved.question, gone(), form.text]).toEqual([null, 0, 'биолог']);
});

test('to save saves it and goes on; then it is unsaved no longer', async () => {
  const { form, kept, draft, unsaved, go, gone } = typing();
  form.text = 'биолог';
  unsaved.leave(go);
  await unsaved.save();
  expect([kept, gone(), draft.isChanged]).toEqual([['биолог'], 1, false]);
});

test('what the program refuses to save is not lost: one stays', async () => {
  const { form, unsaved, go, gone } = typing(false);
  form.text = 'биолог';
  unsaved.leave(go);
  await unsaved.save();
  expect([unsaved.question, gone()]).toEqual([null, 0]);
});

test('not to save goes without saving', () => {
  const { form, kept, unsaved, go, gone } = typing();
  form.text = 'биолог';
  unsaved.leave(go);
  unsaved.discard();
  expect([kept, gone()]).toEqual([[], 1]);
});

test('a form that is closed asks no more', () => {
  const { form, unsaved, stop, go, gone } = typing();
  form.text = 'биолог';
  stop();
  unsaved.leave(go);
  expect(gone()).toBe(1);
});
