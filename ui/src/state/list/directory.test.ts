import { expect, test } from 'vitest';
import type { DirectoryRow, FacilityCard } from '$api';
import { apiOf } from '../../test/api';
import { DirectoryState } from './directory.svelte';

const row = (id: number, short: string, region: string, disputed = false) =>
  ({
    id,
    short,
    full: `ФКУ ${short}`,
    region,
    street: '',
    postcode: '000001',
    disputed,
  }) as unknown as DirectoryRow;

const rows = [row(1, 'СИЗО-99', 'Энская обл.'), row(2, 'ИК-98', 'Край Озёрный', true)];

test('the search wants every word, folds ё, and disputes stand first', async () => {
  const directory = new DirectoryState(apiOf({ facilityDirectory: () => Promise.resolve(rows) }));
  await directory.refresh();
  expect(directory.found.map((one) => one.id)).toEqual([2, 1]);
  expect(directory.disputed).toBe(1);
  directory.text = 'озерный ик';
  expect(directory.found.map((one) => one.id)).toEqual([2]);
  directory.text = 'ик энская';
  expect(directory.found).toEqual([]);
});

test('a decision is shown at once, in the card and in the table', async () => {
  let disputed = true;
  const card = () => ({ id: 2, disputed }) as unknown as FacilityCard;
  const directory = new DirectoryState(
    apiOf({
      facilityDirectory: () => Promise.resolve([row(2, 'ИК-98', '', disputed)]),
      facilityCard: () => Promise.resolve(card()),
      decideClaim: (_id, _field, postcode) => {
        expect(postcode).toBe('000002');
        disputed = false;
        return Promise.resolve(card());
      },
    }),
  );
  await directory.refresh();
  await directory.open(2);
  expect(directory.disputed).toBe(1);
  await directory.settle('postcode', '000002');
  expect(directory.card?.disputed).toBe(false);
  expect(directory.disputed).toBe(0);
});

test('a file that was taken in can be undone as one', async () => {
  const undone: number[] = [];
  const directory = new DirectoryState(
    apiOf({
      facilityDirectory: () => Promise.resolve(rows),
      importFacilities: () => Promise.resolve({ batch: 9 } as never),
      undoImport: (batch) => {
        undone.push(batch);
        return Promise.resolve({ restored: 1, left: ['СИЗО-99'] });
      },
    }),
  );
  expect(await directory.import('/media/usb/directory.csv')).toBe(true);
  expect(await directory.undoImport()).toEqual(['СИЗО-99']);
  expect(undone).toEqual([9]);
  expect(directory.imported).toBeNull();
});

test('the card of a facility that is gone is closed', async () => {
  let left = rows;
  const directory = new DirectoryState(
    apiOf({
      openPlaces: () => Promise.resolve([]),
      facilityDirectory: () => Promise.resolve(left),
      facilityCard: (id) => Promise.resolve({ id } as unknown as FacilityCard),
    }),
  );
  await directory.open(2);
  left = rows.filter((one) => one.id !== 2);
  await directory.refresh();
  expect(directory.card).toBeNull();
});
