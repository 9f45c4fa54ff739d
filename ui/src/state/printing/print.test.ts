import { expect, test } from 'vitest';
import {
  DeskError,
  type CalibrationView,
  type EveningsView,
  type EveningView,
  type PaperKind,
  type Printed,
  type PrintedBefore,
  type PrintPlan,
  type PrintRequest,
  type VaultSettings,
} from '$api';
import { apiOf, deferred, refuse, settled } from '../../test/api';
import { emptyQuery } from '../query';
import { Papers } from './papers';
import { PrintState } from './print.svelte';

const evening = (id: number, state: EveningView['state']) => ({ id, state }) as EveningView;

const measured = (stock: string) => ({ printer: 'Hall', stock }) as CalibrationView;

function planOf(request: PrintRequest): PrintPlan {
  return {
    evening: 1,
    title: request.paper.kind,
    stock: 'a4',
    pages: 0,
    printed: 0,
    not_printed: 0,
    changed: 0,
    held: [],
    old: [],
    without_sender: false,
    shortened: [],
    respelled: [],
    problems: [],
  };
}

const printed = (kind: PaperKind, request: PrintRequest | null = null): PrintedBefore => ({
  kind,
  at: '2026-01-29 18:00',
  pages: 1,
  people: 2,
  request,
});

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
  expect(asked.at(-1)).toMatchObject({ language: 'en', paper: { kind: 'slips' }, only: [] });
});

test('a report is for a closed evening', async () => {
  const { print, asked } = printOf();
  await print.start(1);
  await print.show('report');
  expect(print.choices.map((one) => one.id)).toEqual([2]);
  expect(asked.at(-1)).toMatchObject({ paper: { kind: 'report' }, evening: 2 });
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
  const paper = { ...new Papers().of('labels'), copies: 2 };
  const request: PrintRequest = { ...asked[0]!, paper, only: [3, 5] };
  const job = printed('labels', request);
  await print.repeat(job);
  expect(print.numbers).toBe('3, 5');
  expect(asked.at(-1)).toMatchObject({ paper: { kind: 'labels', copies: 2 }, only: [3, 5] });
  await print.repeat({ ...job, request: null });
  expect(asked.at(-1)).toMatchObject({ paper: { kind: 'labels' } });
});

test('numbers that cannot be read keep no poster from being printed', async () => {
  const { print } = printOf();
  await print.start();
  await print.type('1-');
  await print.show('posters');
  expect(print.numbersWrong).toBe(false);
  await print.show('slips');
  expect(print.numbersWrong).toBe(true);
});

test('blank postcards are for nobody: neither numbers nor a printing before have a say', async () => {
  const before = [printed('postcards')];
  const { print, asked } = printOf({ printedBefore: () => Promise.resolve(before) });
  await print.start();
  await print.show('postcards');
  await print.type('1-');
  expect([print.takesPart, print.numbersWrong, print.again]).toEqual([true, true, true]);
  await print.choose({ blank: true });
  expect(asked.at(-1)?.paper).toMatchObject({ kind: 'postcards', blank: true });
  expect([print.takesPart, print.numbersWrong, print.again]).toEqual([false, false, false]);
});

test('nobody is left out of a kind that was never printed', async () => {
  const { print, asked } = printOf({ printedBefore: () => Promise.resolve([printed('slips')]) });
  await print.start();
  for (const kind of ['labels', 'posters'] as const) {
    await print.change({ whom: 'changed' });
    expect(asked.at(-1)?.whom).toBe('changed');
    await print.show(kind);
    expect(asked.at(-1)?.whom).toBe('everybody');
    await print.show('slips');
    expect([print.again, asked.at(-1)?.whom]).toEqual([true, 'everybody']);
  }
});

test('whoever was named on one evening is not printed on another', async () => {
  const filter = { ...emptyQuery(), tag: 'врачи' };
  const ways = [
    (print: PrintState) => print.change({ evening: 2 }),
    (print: PrintState) => print.start(2),
  ];
  for (const toAnother of ways) {
    const { print, asked } = printOf({
      printedBefore: (of) => Promise.resolve(of === 1 ? [printed('slips')] : []),
    });
    await print.start();
    await print.type('1-2');
    await print.change({ filter, whom: 'not_printed' });
    // The evening that was meant without a word is now named: it is the same.
    await print.change({ evening: 1 });
    expect(asked.at(-1)).toMatchObject({ only: [1, 2], filter, whom: 'not_printed' });
    await toAnother(print);
    expect(asked.at(-1)).toMatchObject({ evening: 2, only: [], filter: null, whom: 'everybody' });
    expect(print.numbers).toBe('');
  }
});

test('what was chosen for one kind holds for the others that have it, but for how a sheet is turned', async () => {
  const { print, asked } = printOf();
  await print.start();
  expect(asked.at(-1)?.paper).toMatchObject({ flip: 'long_edge', copies: 1 });
  await print.choose({ copies: 5, flip: 'short_edge', size: 'large' });
  await print.show('envelopes');
  expect(asked.at(-1)?.paper).toMatchObject({ kind: 'envelopes', copies: 5, format: 'c6' });
  await print.show('postcards');
  await print.choose({ flip: 'long_edge', format: 'a4' });
  await print.show('rules');
  expect(asked.at(-1)?.paper).toEqual({ kind: 'rules', size: 'large', format: 'a4', copies: 5 });
  await print.show('slips');
  expect(asked.at(-1)?.paper).toMatchObject({ flip: 'short_edge', size: 'large' });
});

test('a printer stays chosen until the last that was known of it is forgotten', async () => {
  let known = [measured('a4'), measured('a6')];
  const { print, asked } = printOf({
    calibrations: () => Promise.resolve(known),
    systemPrinters: () => Promise.resolve([]),
    forgetCalibration: (_, stock) => {
      known = known.filter((one) => one.stock !== stock);
      return Promise.resolve(null);
    },
  });
  await Promise.all([print.start(), print.printers.load()]);
  await print.change({ printer: 'Hall' });
  for (const [stock, printer] of [
    ['a6', 'Hall'],
    ['a4', ''],
  ] as const) {
    await print.printers.forget('Hall', stock);
    await print.dropForgotten();
    expect(asked.at(-1)?.printer).toBe(printer);
  }
});

test('a printer of the system brings the correction that was measured under its name', async () => {
  const { print, asked } = printOf({
    calibrations: () => Promise.resolve([measured('a4')]),
    systemPrinters: () =>
      Promise.resolve(['Hall', 'Office'].map((name) => ({ name, is_default: name === 'Office' }))),
  });
  await Promise.all([print.start(), print.printers.load()]);
  await print.sendTo('Hall');
  expect([print.printers.chosen, asked.at(-1)?.printer]).toEqual(['Hall', 'Hall']);
  await print.sendTo('Office');
  expect([print.printers.chosen, asked.at(-1)?.printer]).toEqual(['Office', '']);
});

test('a paper that is no longer wanted is stopped, and nothing is said of it', async () => {
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
  print.showProgress({ done: 300, of: 1000 });
  expect(print.progress?.done).toBe(300);
  await print.show('labels');
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
  print.showProgress({ done: 300, of: 1000 });
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
  const changed = print.show('labels');
  first.resolve({ ...planOf(print.request), title: 'late' });
  const seen: (string | undefined)[] = [];
  await Promise.all([started, changed.then(() => seen.push(print.plan?.title))]);
  expect(seen).toEqual(['labels']);
});

test('whoever comes for one slip gets one slip, whatever was printed before', async () => {
  const { print, asked } = printOf({ printedBefore: () => Promise.resolve([printed('slips')]) });
  await print.start();
  await print.change({ whom: 'not_printed', printer: 'У окна' });
  await print.choose({ copies: 5, size: 'large' });
  await print.start(1, 'slips', [12]);
  expect(asked.at(-1)).toMatchObject({ only: [12], whom: 'everybody', printer: 'У окна' });
  expect(asked.at(-1)?.paper).toMatchObject({ kind: 'slips', copies: 1, size: 'large' });
  await print.start();
  expect([asked.at(-1)?.only, print.numbers]).toEqual([[], '']);
});

test('files that are in use are still named', async () => {
  const { print } = printOf({ removeOpenedPapers: () => Promise.resolve(['slips.pdf']) });
  await print.start();
  await print.removeOpened();
  expect(print.opened).toEqual(['slips.pdf']);
});

test('the file that was saved is named until something else is printed or the screen is left', async () => {
  const file = '/home/organiser/Slips.pdf';
  const { print } = printOf({
    savePaper: () => Promise.resolve({ file } as Printed),
    openPaper: () => Promise.reject(new DeskError({ code: 'no_pdf_program', data: {} })),
  });
  await print.start();
  await print.save();
  expect(print.saved).toBe(file);
  await print.open();
  expect(print.saved).toBeNull();
  await print.save();
  print.leave();
  expect(print.saved).toBeNull();
});
