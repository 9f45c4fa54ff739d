import { expect, test } from 'vitest';
import type { ChipCounts, PrisonerQuery, PrisonersView } from '$api';
import { apiOf, deferred, settled } from '../../test/api';
import { PrisonersState, screenful } from './prisoners.svelte';

const CHIPS = { tags: [] } as unknown as ChipCounts;

const view = (...ids: number[]) =>
  ({
    rows: ids.map((id) => ({ id })),
    found: ids.length,
    total: ids.length,
    evening: 4,
  }) as unknown as PrisonersView;

test('conditions narrow each other, and a second press takes one away', async () => {
  const asked: PrisonerQuery[] = [];
  const list = new PrisonersState(
    apiOf({
      listChips: () => Promise.resolve(CHIPS),
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
  const list = new PrisonersState(
    apiOf({ listChips: () => Promise.resolve(CHIPS), prisoners: () => answers[asked++]!.promise }),
  );
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
      listChips: () => Promise.resolve(CHIPS),
      prisoners: () => Promise.resolve(view(1, 2, 3)),
      prisonerIds: () => Promise.resolve([1, 2, 3]),
      lineUpAdd: (evening, people) => {
        added.push([evening, people]);
        return Promise.resolve({} as never);
      },
    }),
  );
  await list.refresh();
  await list.markAll();
  list.selection.toggle(2);
  expect(await list.addMarked()).toBe(2);
  expect(added).toEqual([[4, [1, 3]]]);
  expect([...list.marked]).toEqual([]);
});

test('a long list comes in portions, and all of it can be marked', async () => {
  const asked: PrisonerQuery[] = [];
  const list = new PrisonersState(
    apiOf({
      listChips: () => Promise.resolve(CHIPS),
      prisoners: (query) => {
        asked.push(query);
        return Promise.resolve({ ...view(1, 2), found: 900 });
      },
      prisonerIds: () => Promise.resolve(Array.from({ length: 900 }, (_, id) => id)),
    }),
  );
  await list.refresh();
  await list.more();
  expect(asked.map((query) => query.limit)).toEqual([screenful(), screenful() + 40]);
  await list.markAll();
  expect(list.marked.size).toBe(900);
  await list.markAll();
  expect(list.marked.size).toBe(0);
});

test('a filter under a name asks the same again, whatever was added to queries since', async () => {
  let saved: PrisonerQuery | undefined;
  const list = new PrisonersState(
    apiOf({
      listChips: () => Promise.resolve(CHIPS),
      prisoners: () => Promise.resolve(view(1)),
      saveFilter: (name, query) => {
        saved = query;
        return Promise.resolve([{ name, query }]);
      },
    }),
  );
  await list.filter('few');
  await list.choose({ address: 'old' });
  await list.more();
  await list.saveFilter('Пора проверить');
  expect(saved).toMatchObject({ few: true, address: 'old', limit: null });
  expect(list.asks(saved!)).toBe(true);
  await list.everybody();
  expect(list.asks(saved!)).toBe(false);
  // A filter of an older version does not know every condition.
  const old: PrisonerQuery = { ...saved! };
  delete old.facility;
  delete old.limit;
  await list.apply(old);
  expect(list.asks(saved!)).toBe(true);
});

test('those marked are printed by their numbers, wherever the list has scrolled to', async () => {
  const asked: PrisonerQuery[] = [];
  const rows = [
    { id: 7, tonight: 12 },
    { id: 8, tonight: 3 },
    { id: 9, tonight: 5 },
  ];
  const list = new PrisonersState(
    apiOf({
      listChips: () => Promise.resolve(CHIPS),
      prisoners: (query) => {
        asked.push(query);
        return Promise.resolve({ rows, found: 3 } as unknown as PrisonersView);
      },
    }),
  );
  list.selection.only([7, 8, 1000]);
  expect(await list.markedNumbers()).toEqual([3, 12]);
  expect(asked).toMatchObject([{ tonight: true, limit: null }]);
});
