import { expect, test } from 'vitest';
import { apiOf } from '../../test/api';
import { AbsentState } from './absent.svelte';

const people = [
  { id: 3, name: 'Зяблик Ева' },
  { id: 5, name: 'Щеглов Тихон' },
];

test('all who are not in a file are tagged, or some of them', async () => {
  const tagged: [number[], string][] = [];
  const absent = new AbsentState(
    people,
    apiOf({
      tagPrisoners: (ids, tag) => {
        tagged.push([ids, tag]);
        return Promise.resolve({ batch: 9, changed: ids.length });
      },
    }),
  );
  expect(absent.allSelected).toBe(true);
  await absent.tag('нет в списке');
  absent.selection.toggle(3);
  expect(absent.allSelected).toBe(false);
  expect(await absent.tag('нет в списке')).toEqual({ batch: 9, changed: 1 });
  expect(tagged).toEqual([
    [[3, 5], 'нет в списке'],
    [[5], 'нет в списке'],
  ]);
  absent.toggleAll();
  expect(absent.selection.marked.size).toBe(2);
  absent.toggleAll();
  expect(absent.selection.marked.size).toBe(0);
});
