import { expect, test } from 'vitest';
import type { Printed, PrintRequest, SystemPrinter, VaultSettings } from '$api';
import { apiOf, refuse } from '../../test/api';
import { PrintState } from './print.svelte';

/** The print centre over these printers, and what was asked to be printed on which. */
function printingOn(printers: string[]) {
  const asked: [PrintRequest, string | null][] = [];
  const take = (request: PrintRequest, printer: string | null) => {
    asked.push([request, printer]);
    return Promise.resolve({} as Printed);
  };
  const api = apiOf({
    vaultSettings: () => Promise.resolve({ document_language: 'ru' } as VaultSettings),
    calibrations: () => Promise.resolve([]),
    systemPrinters: () =>
      Promise.resolve(printers.map((name) => ({ name, is_default: false }) as SystemPrinter)),
    openPaper: (request) => take(request, null),
    printAtOnce: (request, printer) => take(request, printer),
  });
  return { printing: new PrintState(api), asked };
}

test('a lost slip is that of one number, whatever the print centre shows', async () => {
  const { printing, asked } = printingOn(['Energy']);
  printing.request.only = [1, 2];
  expect(await printing.slipAgain(4, 12)).toBe('sent');
  expect(asked).toMatchObject([
    [{ evening: 4, only: [12], paper: { kind: 'slips' }, language: 'ru' }, 'Energy'],
  ]);
  expect(printing.request.only).toEqual([1, 2]);
});

test('without a printer of the system it is opened', async () => {
  const { printing, asked } = printingOn([]);
  expect(await printing.slipAgain(4, 12)).toBe('opened');
  expect(asked.map(([, printer]) => printer)).toEqual([null]);
});

test('what was refused is told', async () => {
  const { printing } = printingOn([]);
  const refused = new PrintState(
    apiOf({
      vaultSettings: () => refuse('locked'),
      calibrations: () => Promise.resolve([]),
      systemPrinters: () => Promise.resolve([]),
    }),
  );
  expect(await refused.slipAgain(4, 12)).toBeNull();
  expect(refused.error?.code).toBe('locked');
  expect(printing.error).toBeNull();
});
