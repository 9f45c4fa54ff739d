import { expect, test } from 'vitest';
import { apiOf, refuse } from '../../test/api';
import { LeftToDo } from './left-to-do.svelte';

test('everything that stands between the list and the envelopes is counted, with the way there', async () => {
  const left = new LeftToDo(
    apiOf({
      openPlaces: () => Promise.resolve([{}, {}] as never),
      facilityDirectory: () => Promise.resolve([{ disputed: true }, { disputed: false }] as never),
      unsureNames: () => Promise.resolve({ names: [], left: 4 }),
      listChips: () =>
        Promise.resolve({ held: 9, addresses: [{ state: 'missing', count: 3 }] } as never),
    }),
  );
  await left.refresh();
  expect(left.tasks?.map(({ kind, count }) => [kind, count])).toEqual([
    ['places', 2],
    ['disputed', 1],
    ['names', 4],
    ['missing', 3],
    ['held', 9],
  ]);
  expect(left.tasks?.[3]?.to).toEqual({ section: 'people', query: { address: 'missing' } });
});

test('what cannot be counted is no list of nothing', async () => {
  const left = new LeftToDo(
    apiOf({
      openPlaces: () => refuse('vault_locked'),
      facilityDirectory: () => Promise.resolve([]),
      unsureNames: () => Promise.resolve({ names: [], left: 0 }),
      listChips: () => Promise.resolve({ held: 0, addresses: [] } as never),
    }),
  );
  await left.refresh();
  expect(left.tasks).toBeNull();
  expect(left.error?.code).toBe('vault_locked');
});
