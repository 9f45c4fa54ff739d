import { expect, test } from 'vitest';
import type { PrisonerQuery, PrisonersView } from '$api';
import { apiOf, deferred, settled } from '../test/api';
import { PrisonersState } from './prisoners.svelte';

const view = (...ids: number[]) =>
  ({ rows: ids.map((id) => ({ id })), total: ids.length, evening: 4 }) as unknown as PrisonersView;

test('conditions narrow each other, and a second press takes one away', async () => {
  const asked: PrisonerQuery[] = [];
  const list = new PrisonersState(
    apiOf({
      prisoners: (query) => {
        asked.push(query);
        return Promise.resolve(view(1));
      },
    }),
  );
  await list.search('окунев');
  await list.filter('held');
  await list.tag('учёные');
  await list.filter('birthdays');
  expect(asked.at(-1)).toMatchObject({
    text: 'окунев',
    held: true,
    tag: 'учёные',
    birthdays: [7, 45],
  });
  await list.filter('held');
  await list.tag('учёные');
  expect(asked.at(-1)).toMatchObject({ held: false, tag: null });
  await list.everybody();
  expect(list.filtered).toBe(false);
});

test('the newest question wins', async () => {
  const answers = [deferred<PrisonersView>(), deferred<PrisonersView>()];
  let asked = 0;
  const list = new PrisonersState(apiOf({ prisoners: () => answers[asked++]!.promise }));
  void list.search('п');
  void list.search('пе');
  answers[1]!.resolve(view(3));
  await settled();
  answers[0]!.resolve(view(1, 2, 3));
  await settled();
  expect(list.view?.total).toBe(1);
});

test('those marked go into the evening, and the marks are cleared', async () => {
  const added: [number, number[]][] = [];
  const list = new PrisonersState(
    apiOf({
      prisoners: () => Promise.resolve(view(1, 2, 3)),
      lineUpAdd: (evening, people) => {
        added.push([evening, people]);
        return Promise.resolve({} as never);
      },
    }),
  );
  await list.refresh();
  list.markAll();
  list.mark(2);
  expect(await list.addMarked()).toBe(2);
  expect(added).toEqual([[4, [1, 3]]]);
  expect(list.marked).toEqual([]);
});
