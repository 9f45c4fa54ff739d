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
  expect(printers.asking.error?.code).toBe('viewer_scales');
});
