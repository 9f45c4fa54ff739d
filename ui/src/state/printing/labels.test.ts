import { expect, test } from 'vitest';
import { LABEL_STOCK } from '$api';
import { drawn } from './labels';

test('a sheet is drawn as it is, and no figure that was typed makes one that cannot be', () => {
  for (const {
    grid: { columns, rows },
  } of LABEL_STOCK)
    expect(drawn({ columns, rows })).toEqual({ columns, rows });
  expect(drawn({ columns: 99_999, rows: 99_999 })).toEqual({ columns: 5, rows: 14 });
});
