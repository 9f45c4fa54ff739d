import { expect, test } from 'vitest';
import type { ImportRecord } from '$api';
import { apiOf, refuse } from '../../test/api';
import { ImportsState } from './imports.svelte';

const record: ImportRecord = {
  batch: 7,
  file: 'список.csv',
  date: '2026-01-28',
  time: '10:02',
  keeper: 'реестр',
  list_date: '2026-01-21',
  effects: [{ effect: 'added', count: 2 }],
  undone: null,
  standing: [],
};

test('an import that is undone is asked for anew, with whom it changed', async () => {
  let undone: string | null = null;
  const state = new ImportsState(
    apiOf({
      imports: () => Promise.resolve({ imports: [{ ...record, undone }], evening: null }),
      importChanges: () => Promise.resolve([{ effect: 'added', records: [], nameless: 2 }]),
      undoImport: () => {
        undone = '2026-01-29';
        return Promise.resolve({ restored: 2, left: [] });
      },
    }),
  );
  await state.refresh();
  await state.look(7);
  expect(state.changes.get(7)?.[0]?.nameless).toBe(2);
  expect(await state.undo(7)).toBe(true);
  expect(state.view?.imports[0]?.undone).toBe('2026-01-29');
  expect(state.changes.has(7)).toBe(false);
});

test('a refused undo says why, and the list is as it is', async () => {
  const state = new ImportsState(
    apiOf({
      imports: () => Promise.resolve({ imports: [record], evening: null }),
      undoImport: () => refuse('import_built_upon', { reason: 'edited' }),
    }),
  );
  expect(await state.undo(7)).toBe(false);
  expect(state.error?.code).toBe('import_built_upon');
  expect(state.view?.imports).toEqual([record]);
});
