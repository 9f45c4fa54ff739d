import { expect, test } from 'vitest';
import {
  DeskError,
  type EveningsView,
  type EveningView,
  type PrintPlan,
  type PrintRequest,
  type VaultSettings,
} from '$api';
import { apiOf, deferred, refuse, settled } from '../../test/api';
import { emptyQuery } from '../query';
import { PrintState } from './print.svelte';

const evening = (id: number, state: EveningView['state']) => ({ id, state }) as EveningView;

function planOf(request: PrintRequest): PrintPlan {
  return {
    evening: 1,
    title: request.kind,
    stock: 'a4',
    pages: 0,
    printed: 0,
    not_printed: 0,
    changed: 0,
    held: [],
    old: [],
    problems: [],
  };
}

function printOf(answers: Parameters<typeof apiOf>[0] = {}) {
  const asked: PrintRequest[] = [];
  const print = new PrintState(
    apiOf({
      evenings: () =>
        Promise.resolve({ evenings: [evening(1, 'open'), evening(2, 'closed')] } as EveningsView),
      vaultSettings: () => Promise.resolve({ document_language: 'en' } as VaultSettings),
      printPlan: (request) => {
        asked.push(request);
        return Promise.resolve(planOf(request));
      },
      printedBefore: () => Promise.resolve([]),
      openedPapers: () => Promise.resolve([]),
      printFilters: () => Promise.resolve([]),
      cancelPreview: () => Promise.resolve(null),
      ...answers,
    }),
  );
  return { print, asked };
}

test('the language of documents is the vault’s, not the window’s', async () => {
  const { print, asked } = printOf();
  await print.start();
  expect(asked.at(-1)).toMatchObject({ language: 'en', kind: 'sheets', only: [] });
});

test('a report is for a closed evening', async () => {
  const { print, asked } = printOf();
  await print.start(1);
  await print.change({ kind: 'report' });
  expect(print.choices.map((one) => one.id)).toEqual([2]);
  expect(asked.at(-1)).toMatchObject({ kind: 'report', evening: 2 });
});

test('numbers that cannot be read ask for nothing', async () => {
  const { print, asked } = printOf();
  await print.start();
  const before = asked.length;
  await print.type('1-');
  expect(print.numbersWrong).toBe(true);
  expect(asked).toHaveLength(before);
  await print.type('1-2');
  expect(asked.at(-1)?.only).toEqual([1, 2]);
});

test('a plan that is refused says why and shows no page', async () => {
  const { print } = printOf({ printPlan: () => refuse('unknown_evening', { evening: '9' }) });
  await print.start();
  expect(print.error?.code).toBe('unknown_evening');
  expect(print.plan).toBeNull();
  expect(print.shown).toBeNull();
});

test('a document of before is taken up as it was asked for then', async () => {
  const { print, asked } = printOf();
  await print.start();
  const request = { ...asked[0], kind: 'labels', only: [3, 5], copies: 2 } as PrintRequest;
  const job = { kind: 'labels', at: '2026-01-29 18:00', pages: 1, people: 2, request } as const;
  await print.repeat(job);
  expect(print.numbers).toBe('3, 5');
  expect(asked.at(-1)).toMatchObject({ kind: 'labels', only: [3, 5], copies: 2 });
  await print.repeat({ ...job, request: null });
  expect(asked.at(-1)).toMatchObject({ kind: 'labels' });
});

test('what can no longer be seen of whom to print is not asked for', async () => {
  const { print, asked } = printOf();
  await print.start();
  await print.type('1-2');
  await print.change({ filter: { ...emptyQuery(), tag: 'врачи' }, whom: 'not_printed' });
  await print.change({ kind: 'posters' });
  expect(asked.at(-1)).toMatchObject({ only: [], filter: null, whom: 'everybody' });
  await print.change({ kind: 'sheets' });
  expect(asked.at(-1)).toMatchObject({ only: [1, 2], filter: { tag: 'врачи' } });
});

test('a paper that is no longer wanted is stopped, and nobody hears of it', async () => {
  const first = deferred<PrintPlan>();
  let stopped = 0;
  const plans = [() => first.promise];
  const { print } = printOf({
    printPlan: (request) => plans.shift()?.() ?? Promise.resolve(planOf(request)),
    cancelPreview: () => {
      stopped += 1;
      first.reject(new DeskError({ code: 'print_cancelled', data: {} }));
      return Promise.resolve(null);
    },
  });
  const started = print.start();
  await settled();
  print.hear({ done: 300, of: 1000 });
  expect(print.progress?.done).toBe(300);
  await print.change({ kind: 'labels' });
  await started;
  expect(stopped).toBe(1);
  expect(print.error).toBeNull();
  expect(print.plan?.title).toBe('labels');
  expect([print.making, print.progress]).toEqual([false, null]);
});

test('a paper that was stopped by hand says so', async () => {
  const { print } = printOf({ printPlan: () => refuse('print_cancelled') });
  await print.start();
  expect(print.error?.code).toBe('print_cancelled');
  print.hear({ done: 300, of: 1000 });
  expect(print.progress).toBeNull();
});

test('a paper that was made too late to be stopped is not shown', async () => {
  const first = deferred<PrintPlan>();
  const plans = [() => first.promise];
  const { print } = printOf({
    printPlan: (request) => plans.shift()?.() ?? Promise.resolve(planOf(request)),
  });
  const started = print.start();
  await settled();
  const changed = print.change({ kind: 'labels' });
  first.resolve({ ...planOf({ ...print.request, kind: 'sheets' }), title: 'late' });
  const seen: (string | undefined)[] = [];
  await Promise.all([started, changed.then(() => seen.push(print.plan?.title))]);
  expect(seen).toEqual(['labels']);
});

test('whoever comes for one slip gets one slip, whatever was printed before', async () => {
  const { print, asked } = printOf();
  await print.start();
  await print.change({ copies: 5, whom: 'not_printed', printer: 'У окна', size: 'large' });
  await print.start(1, 'sheets', [12]);
  expect(asked.at(-1)).toMatchObject({ only: [12], copies: 1, whom: 'everybody' });
  expect(asked.at(-1)).toMatchObject({ printer: 'У окна', size: 'large' });
  await print.start();
  expect([asked.at(-1)?.only, print.numbers]).toEqual([[], '']);
});

test('files that are in use are still named', async () => {
  const { print } = printOf({ removeOpenedPapers: () => Promise.resolve(['slips.pdf']) });
  await print.start();
  await print.removeOpened();
  expect(print.opened).toEqual(['slips.pdf']);
});
