import { expect, test } from 'vitest';
import type { EveningsView, EveningView, PrintPlan, PrintRequest, VaultSettings } from '$api';
import { apiOf, refuse } from '../../test/api';
import { PrintState } from './print.svelte';

const evening = (id: number, state: EveningView['state']) => ({ id, state }) as EveningView;

function printOf(answers: Parameters<typeof apiOf>[0] = {}) {
  const asked: PrintRequest[] = [];
  const print = new PrintState(
    apiOf({
      evenings: () =>
        Promise.resolve({ evenings: [evening(1, 'open'), evening(2, 'closed')] } as EveningsView),
      vaultSettings: () => Promise.resolve({ document_language: 'en' } as VaultSettings),
      printPlan: (request) => {
        asked.push(request);
        return Promise.resolve({
          evening: 1,
          title: '',
          stock: 'a4',
          pages: 0,
          printed: 0,
          not_printed: 0,
          changed: 0,
          held: [],
          old: [],
          problems: [],
        } satisfies PrintPlan);
      },
      printedBefore: () => Promise.resolve([]),
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
