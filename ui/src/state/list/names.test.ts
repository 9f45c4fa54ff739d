import { expect, test } from 'vitest';
import type { PrisonerCard, PrisonerForm, UnsureName } from '$api';
import { apiOf, refuse } from '../../test/api';
import { NamesState } from './names.svelte';

const name = (id: number): UnsureName => ({
  id,
  nominative: `Кто ${id}`,
  dative: `Кому ${id}`,
  sex: null,
});

function walk(...ids: number[]) {
  let unsure = ids.map(name);
  const settled: [number, string][] = [];
  const saved: PrisonerForm[] = [];
  const names = new NamesState(
    apiOf({
      unsureNames: (limit) =>
        Promise.resolve({ names: unsure.slice(0, limit), left: unsure.length }),
      acceptDative: (id, dative) => {
        settled.push([id, dative]);
        unsure = dative === '' ? [name(id), ...unsure] : unsure.filter((other) => other.id !== id);
        return Promise.resolve({} as PrisonerCard);
      },
      prisoner: (id) => Promise.resolve({ id, fields: { sex: null } } as unknown as PrisonerCard),
      savePrisoner: (_id, form) => {
        saved.push(form);
        return Promise.resolve({} as PrisonerCard);
      },
    }),
  );
  return { names, settled, saved };
}

test('Enter accepts what stands there, mended or not, and the next name comes', async () => {
  const { names, settled } = walk(1, 2, 3);
  await names.refresh();
  expect(names.dative).toBe('Кому 1');
  await names.accept();
  names.dative = '  Кому-то  ';
  await names.accept();
  expect(settled).toEqual([
    [1, 'Кому 1'],
    [2, 'Кому-то'],
  ]);
  expect(names.left).toBe(1);
  expect(names.current?.id).toBe(3);
  expect(names.dative).toBe('Кому 3');
});

test('the last one can be put back in question', async () => {
  const { names, settled } = walk(1, 2);
  await names.refresh();
  await names.accept();
  expect(names.accepted?.dative).toBe('Кому 1');
  await names.takeBack();
  expect(settled.at(-1)).toEqual([1, '']);
  expect(names.current?.id).toBe(1);
  expect(names.accepted).toBeNull();
});

test('a skipped name stays unsettled and comes again when asked for', async () => {
  const { names } = walk(1, 2);
  await names.refresh();
  await names.skip();
  expect(names.current?.id).toBe(2);
  await names.skip();
  expect(names.current).toBeNull();
  expect(names.left).toBe(2);
  names.showSkipped();
  expect(names.current?.id).toBe(1);
  expect(names.dative).toBe('Кому 1');
});

test('saying the sex saves only that', async () => {
  const { names, saved } = walk(1);
  await names.refresh();
  await names.chooseSex('female');
  expect(saved).toEqual([{ sex: 'female' }]);
});

test('a refusal keeps the name and what was typed', async () => {
  const names = new NamesState(
    apiOf({
      unsureNames: () => Promise.resolve({ names: [name(1)], left: 1 }),
      acceptDative: () => refuse('disk_full'),
    }),
  );
  await names.refresh();
  names.dative = 'Кому-то';
  await names.accept();
  expect(names.error?.code).toBe('disk_full');
  expect(names.dative).toBe('Кому-то');
  expect(names.accepted).toBeNull();
});
