import { expect, test } from 'vitest';
import type { CalibrationView } from '$api';
import { apiOf, refuse } from '../../test/api';
import { Printers } from './printers.svelte';

const measured = (printer: string, stock: string) => ({ printer, stock }) as CalibrationView;

test('the system’s own printer is proposed, and a chosen one stays', async () => {
  const system = [
    { name: 'Office', is_default: false },
    { name: 'Hall', is_default: true },
  ];
  const printers = new Printers(
    apiOf({
      calibrations: () => Promise.resolve([measured('Hall', 'a4'), measured('Hall', 'a6')]),
      systemPrinters: () => Promise.resolve(system),
    }),
  );
  await printers.load();
  expect(printers.chosen).toBe('Hall');
  expect(printers.names).toEqual(['Hall']);
  expect(printers.of('Hall', 'a6')).toBeDefined();
  expect(printers.of('Hall', 'c6-long')).toBeUndefined();
  printers.chosen = 'Office';
  await printers.load();
  expect(printers.chosen).toBe('Office');
});

test('a sheet that a viewer shrank changes nothing and says so', async () => {
  const printers = new Printers(
    apiOf({ calibrate: () => refuse('viewer_scales', { percent: '96' }) }),
  );
  const sheet = { left: 1800, top: 1800, across: 9600, down: 9600 };
  expect(await printers.measure('Hall', 'a4', sheet)).toBeNull();
  expect(printers.error?.code).toBe('viewer_scales');
});

test('what could not be forgotten is still known, and it is said why', async () => {
  const printers = new Printers(
    apiOf({
      calibrations: () => Promise.resolve([measured('Hall', 'a4')]),
      systemPrinters: () => Promise.resolve([]),
      forgetCalibration: () => refuse('disk_full'),
    }),
  );
  await printers.load();
  expect(await printers.forget('Hall', 'a4')).toBe(false);
  expect(printers.error?.code).toBe('disk_full');
  expect(printers.names).toEqual(['Hall']);
});

test('a vault that is locked meanwhile refuses, and nothing is thrown at the window', async () => {
  const printers = new Printers(
    apiOf({
      calibrate: () => Promise.resolve(measured('Hall', 'a4')),
      forgetCalibration: () => Promise.resolve(null),
      calibrations: () => refuse('locked'),
    }),
  );
  const sheet = { left: 1500, top: 1500, across: 10_000, down: 10_000 };
  expect(await printers.measure('Hall', 'a4', sheet)).toBeNull();
  expect(await printers.forget('Hall', 'a4')).toBe(false);
  expect(printers.error?.code).toBe('locked');
});

test('once the vault is locked, no printer’s name is left', async () => {
  const printers = new Printers(
    apiOf({
      calibrations: () => Promise.resolve([measured('Hall', 'a4')]),
      systemPrinters: () => Promise.resolve([{ name: 'Hall', is_default: true }]),
    }),
  );
  await printers.load();
  await printers.run(() => refuse('printer_refused', { printer: 'Hall' }));
  printers.close();
  const { known, chosen, error } = printers;
  expect([known, chosen, error]).toEqual([[], '', null]);
});
