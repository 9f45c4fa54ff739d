import { expect, test } from 'vitest';
import type { ImportItem, ImportOptions, ImportView, Verdict } from '$api';
import { apiOf, refuse } from '../test/api';
import { ImportState } from './importing.svelte';

const item = (line: number, verdict: Verdict): ImportItem => ({
  line,
  verdict,
  prisoner: null,
  name: `Invented ${line}`,
  changes: [],
});
const view = (items: ImportItem[], ask_dates: string[] = []) =>
  ({ items, ask_dates, problems: [], columns: [], fields: [] }) as unknown as ImportView;

function importOf(inspect: (path: string, options: ImportOptions) => Promise<ImportView>) {
  const taken: number[][] = [];
  const importing = new ImportState(
    apiOf({
      inspectFile: inspect,
      importFile: (_path, _options, lines) => {
        taken.push(lines);
        return Promise.resolve({ batch: 7, added: lines.length, changed: 0 });
      },
      undoImport: (batch) => Promise.resolve({ restored: batch, left: [] }),
    }),
  );
  return { importing, taken };
}

test('everything certain is taken; a suspicion only by hand', async () => {
  const items = [item(2, 'new'), item(3, 'moved'), item(4, 'conflicting')];
  const { importing, taken } = importOf(() => Promise.resolve(view(items)));
  await importing.read(' /media/list.csv ');
  expect(importing.step).toBe('read');
  expect(importing.path).toBe('/media/list.csv');
  expect(importing.taken).toEqual([2, 3]);
  importing.toggle(3);
  importing.toggleAll('conflicting');
  await importing.take();
  expect(taken).toEqual([[2, 4]]);
  expect(importing.step).toBe('done');
  await importing.undo();
  expect(importing.undone?.restored).toBe(7);
});

test('an unknown header is named by a person, and the bytes are read again', async () => {
  const { importing } = importOf((_path, options) =>
    options.mapping.length === 0
      ? refuse('no_name_column', { headers: 'Кто, Где' })
      : Promise.resolve(view([item(2, 'new')])),
  );
  await importing.read('list.csv');
  expect(importing.strangeHeaders).toEqual(['Кто', 'Где']);
  expect(importing.step).toBe('read');
  expect(importing.mayCompare).toBe(false);
  await importing.map(0, 'name');
  expect(importing.error).toBeNull();
  expect(importing.mayCompare).toBe(true);
});

test('days and months must be settled before anything is compared', async () => {
  const { importing } = importOf((_path, options) =>
    Promise.resolve(view([item(2, 'new')], options.dates ? [] : ['5/6/1981'])),
  );
  await importing.read('list.csv');
  expect(importing.mayCompare).toBe(false);
  await importing.overrule({ dates: 'mdy' });
  expect(importing.mayCompare).toBe(true);
});

test('a file that cannot be read leaves the first step, with its reason', async () => {
  const { importing } = importOf(() => refuse('not_a_table', { name: 'picture.csv' }));
  await importing.read('picture.csv');
  expect(importing.step).toBe('file');
  expect(importing.error?.code).toBe('not_a_table');
});
