import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiOf, refuse } from '../../test/api';
import { AGAIN_MS, Saving } from './saving.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a full disk stops counting in sight until it can be saved again, by itself', async () => {
  let full = true;
  const trySaving = vi.fn(() => (full ? refuse('disk_full') : Promise.resolve(null)));
  const saving = new Saving(apiOf({ trySaving }));
  saving.refused({ code: 'disk_full', data: {} });
  await vi.advanceTimersByTimeAsync(AGAIN_MS * 3);
  expect(trySaving).toHaveBeenCalledTimes(3);
  expect(saving.stopped).toMatchObject({ code: 'disk_full' });
  full = false;
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect([saving.stopped, saving.resumed]).toEqual([null, true]);
  await vi.advanceTimersByTimeAsync(AGAIN_MS * 3);
  expect(trySaving).toHaveBeenCalledTimes(4);
  saving.kept();
  expect(saving.resumed).toBe(false);
});

test('it is tried again whatever keeps it from being tried, and what is not known is said', async () => {
  let away = true;
  const trySaving = vi.fn(() => (away ? refuse('vault_busy') : Promise.resolve(null)));
  const saving = new Saving(apiOf({ trySaving }));
  saving.refused({ code: 'unsure', data: {} });
  await vi.advanceTimersByTimeAsync(AGAIN_MS * 2);
  expect(saving.stopped).toMatchObject({ code: 'vault_busy' });
  away = false;
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect([saving.stopped, saving.resumed, saving.unsure]).toEqual([null, true, true]);
  saving.kept();
  expect(saving.unsure).toBe(false);
});

test('what is refused for a reason of its own stops nothing', () => {
  const saving = new Saving(apiOf({}));
  saving.refused({ code: 'unknown_number', data: {} });
  expect(saving.stopped).toBeNull();
});

test('nothing is tried any more once the vault is locked', async () => {
  const trySaving = vi.fn(() => Promise.resolve(null));
  const saving = new Saving(apiOf({ trySaving }));
  saving.refused({ code: 'io', data: {} });
  saving.forget();
  await vi.advanceTimersByTimeAsync(AGAIN_MS * 3);
  expect(trySaving).not.toHaveBeenCalled();
});
