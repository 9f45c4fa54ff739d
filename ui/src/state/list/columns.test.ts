import { expect, test } from 'vitest';
import type { ColumnWidth } from '$api';
import { apiOf } from '../../test/api';
import { ColumnsState } from './columns.svelte';

const now: ColumnWidth[] = [
  { column: 'name', width: 300 },
  { column: 'born', width: 100 },
  { column: 'place', width: 200 },
];

test('what a column gains the next one loses, down to a width that can be taken hold of', () => {
  const columns = new ColumnsState(apiOf({}));
  columns.move(now, 'name', 30);
  expect(columns.widths.map((one) => one.width)).toEqual([330, 70, 200]);
  columns.move(now, 'name', 500);
  expect(columns.widths.map((one) => one.width)).toEqual([360, 40, 200]);
  columns.move(now, 'name', -500);
  expect(columns.width('name')).toBe(40);
  columns.move(now, 'place', 20);
  expect(columns.width('name')).toBe(40);
});

test('widths come from the vault, and can be given back', async () => {
  const kept: ColumnWidth[][] = [];
  const columns = new ColumnsState(
    apiOf({
      columnWidths: () => Promise.resolve(now),
      setColumnWidths: (widths) => {
        kept.push(widths);
        return Promise.resolve(widths);
      },
    }),
  );
  await columns.load();
  expect(columns.width('born')).toBe(100);
  await columns.reset();
  expect(kept).toEqual([[]]);
  expect(columns.width('born')).toBe(null);
});
