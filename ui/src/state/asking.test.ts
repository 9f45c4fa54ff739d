import { expect, test } from 'vitest';
import { deferred, refuse } from '../test/api';
import { Asking } from './asking.svelte';

test('a second press does nothing while the first is under way', async () => {
  const asking = new Asking();
  const first = deferred<string>();
  const answer = asking.run(() => first.promise);
  expect(asking.busy).toBe(true);
  let pressed = 0;
  expect(await asking.run(async () => (pressed += 1))).toBeNull();
  first.resolve('done');
  expect(await answer).toBe('done');
  expect([pressed, asking.busy]).toEqual([0, false]);
});

test('a refusal is kept until something is done', async () => {
  const asking = new Asking();
  expect(await asking.attempt(() => refuse('disk_full'))).toBe(false);
  expect([asking.error?.code, asking.busy]).toEqual(['disk_full', false]);
  expect(await asking.attempt(() => Promise.resolve())).toBe(true);
  expect(asking.error).toBeNull();
});

test('an answer that came too late is ignored, and so is its refusal', async () => {
  const asking = new Asking();
  expect(
    await asking.ask(
      () => Promise.resolve('old'),
      () => false,
    ),
  ).toBeNull();
  await asking.ask(
    () => refuse('io'),
    () => false,
  );
  expect(asking.error).toBeNull();
});
