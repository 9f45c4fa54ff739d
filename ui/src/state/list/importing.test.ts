import { expect, test } from 'vitest';
import type {
  ImportItem,
  ImportOptions,
  ImportView,
  ListSource,
  OpenPlaceView,
  Verdict,
} from '$api';
import { apiOf, deferred, refuse } from '../../test/api';
import { ImportState } from './importing.svelte';

const item = (line: number, verdict: Verdict): ImportItem => ({
  line,
  verdict,
  selected: verdict !== 'conflicting',
  prisoner: null,
  name: `Invented ${line}`,
  changes: [],
});
const view = (items: ImportItem[], ask_dates: string[] = []) =>
  ({
    items,
    ask_dates,
    open_places: [],
    problems: [],
    states: [],
    columns: [],
    fields: [],
  }) as unknown as ImportView;

function importOf(
  inspect: (source: ListSource, options: ImportOptions) => Promise<ImportView>,
  open: OpenPlaceView[] = [],
) {
  const selected: number[][] = [];
  const importing = new ImportState(
    apiOf({
      inspectList: inspect,
      dayOfFile: (path) => Promise.resolve(path.includes('2026-01-29') ? '2026-01-29' : ''),
      importList: (lines) => {
        selected.push(lines);
        return Promise.resolve({ batch: 7, added: lines.length, changed: 0 });
      },
      openPlaces: () => Promise.resolve(open),
      undoImport: (batch) => Promise.resolve({ restored: batch, left: [] }),
    }),
  );
  return { importing, selected };
}

test('everything certain is selected; a suspicion only by hand', async () => {
  const items = [item(2, 'new'), item(3, 'moved'), item(4, 'conflicting')];
  const { importing, selected } = importOf(() => Promise.resolve(view(items)));
  await importing.read(' /media/list.csv ');
  expect(importing.step).toBe('read');
  expect(importing.path).toBe('/media/list.csv');
  expect([...importing.selected]).toEqual([2, 3]);
  importing.toggle(3);
  importing.toggleAll('conflicting');
  await importing.importSelected();
  expect(selected).toEqual([[2, 4]]);
  expect(importing.step).toBe('done');
  await importing.undo();
  expect(importing.undone?.restored).toBe(7);
});

test('an unknown header is named by a person, and the bytes are read again', async () => {
  const { importing } = importOf((_source, options) =>
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

test('what a status means is told once, and the newest answer counts', async () => {
  const told: ImportOptions['states'][] = [];
  const { importing } = importOf((_source, options) => {
    told.push(options.states);
    return Promise.resolve(view([item(2, 'new')]));
  });
  await importing.read('list.csv');
  await importing.name('в бегах', 'clarifying');
  await importing.name('в бегах', 'released');
  expect(told.at(-1)).toEqual([{ words: 'в бегах', custody: 'released' }]);
  expect(importing.touched).toBe(true);
});

test('days and months must be settled before anything is compared', async () => {
  const { importing } = importOf((_source, options) =>
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

test('a pasted table is read like a file', async () => {
  const asked: ListSource[] = [];
  const { importing } = importOf((source) => {
    asked.push(source);
    return Promise.resolve(view([item(2, 'new')]));
  });
  await importing.paste('ФИО\tСтатус\nОкунев Л. К.\tпод стражей');
  await importing.paste('   ');
  expect(asked.map((source) => source.from)).toEqual(['pasted']);
  expect(importing.path).toBe('');
});

test('how far it is can be seen while it lasts, and it can be stopped', async () => {
  const reading = deferred<ImportView>();
  let cancelled = 0;
  const importing = new ImportState(
    apiOf({
      dayOfFile: () => Promise.resolve(''),
      inspectList: () => reading.promise,
      cancelImport: () => {
        cancelled += 1;
        return Promise.resolve(null);
      },
    }),
  );
  importing.showProgress({ done: 1, of: 2 });
  expect(importing.progress).toBeNull();
  const read = importing.read('list.csv');
  importing.showProgress({ done: 5000, of: 20000 });
  expect(importing.progress).toEqual({ done: 5000, of: 20000 });
  await importing.cancel();
  expect(cancelled).toBe(1);
  reading.resolve(view([]));
  await read;
  expect(importing.progress).toBeNull();
});

test('what was chosen would be lost, until it is imported or another table is read', async () => {
  const { importing } = importOf(() => Promise.resolve(view([item(2, 'new'), item(3, 'moved')])));
  await importing.read('list.csv');
  await importing.overrule({});
  expect(importing.touched).toBe(false);
  await importing.map(0, 'name');
  expect([importing.touched, importing.mayImport]).toEqual([true, false]);
  await importing.read('other.csv');
  expect(importing.touched).toBe(false);
  importing.step = 'compare';
  importing.toggle(3);
  expect([importing.touched, importing.mayImport]).toEqual([true, true]);
  expect(await importing.importSelected()).toBe(true);
  expect(importing.touched).toBe(false);
});

test('places that are open are asked about once the rows are imported, and only then', async () => {
  const open = [{ wording: 'СИЗО-1' } as OpenPlaceView];
  const { importing } = importOf(() => Promise.resolve(view([item(2, 'new')])), open);
  await importing.read('list.csv');
  expect(importing.steps).not.toContain('places');
  importing.step = 'compare';
  await importing.importSelected();
  expect(importing.step).toBe('places');
  expect(importing.places.asked).toEqual(open);
});

test('the day of a list is proposed from the name of its file, and what is no day is not asked about', async () => {
  const asked: ImportOptions[] = [];
  const { importing } = importOf((_source, options) => {
    asked.push(options);
    return Promise.resolve(view([item(2, 'new')]));
  });
  await importing.read('/media/list-2026-01-29.csv');
  expect(asked.at(-1)?.list_date).toBe('2026-01-29');
  importing.step = 'compare';
  await importing.dateList('the day before');
  expect(asked).toHaveLength(1);
  expect([importing.listDate, importing.mayImport]).toEqual(['the day before', false]);
  await importing.dateList('2026-01-28');
  expect(asked.at(-1)?.list_date).toBe('2026-01-28');
  expect(importing.mayImport).toBe(true);
});

test('rows that were seen and not imported are told', async () => {
  const items = [item(2, 'new'), item(3, 'moved'), item(4, 'conflicting')];
  const { importing } = importOf(() => Promise.resolve(view(items)));
  await importing.read('list.csv');
  importing.toggle(2);
  expect(importing.notSelected.map((one) => one.line)).toEqual([2, 4]);
});
