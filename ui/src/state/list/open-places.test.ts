import { expect, test } from 'vitest';
import type { OpenPlaceView, PlaceAnswer } from '$api';
import { apiOf, refuse } from '../../test/api';
import { OpenPlacesState } from './open-places.svelte';

const place = (wording: string) => ({ wording, words: wording, people: 3 }) as OpenPlaceView;

function placesOf(...wordings: string[]) {
  const answered: [string, PlaceAnswer][] = [];
  let open = wordings.map(place);
  const places = new OpenPlacesState(
    apiOf({
      openPlaces: () => Promise.resolve(open),
      answerPlace: (wording, answer) => {
        if (wording === 'gone') return refuse('bad_value', { field: 'wording' });
        answered.push([wording, answer]);
        open = open.filter((one) => one.wording !== wording);
        return Promise.resolve({ batch: 8, open });
      },
    }),
  );
  return { places, answered };
}

test('an answer is for the wording, and it is asked no more', async () => {
  const { places, answered } = placesOf('СИЗО-1', 'ИК-98');
  await places.refresh();
  expect(places.count).toBe(2);
  expect(await places.answer(places.asked[0]!, { kind: 'facility', value: 4 })).toBe(true);
  expect(answered).toEqual([['СИЗО-1', { kind: 'facility', value: 4 }]]);
  expect(places.asked.map((one) => one.wording)).toEqual(['ИК-98']);
});

test('what is left open still counts, and can be asked again', async () => {
  const { places } = placesOf('СИЗО-1', 'ИК-98');
  await places.refresh();
  places.leaveOpen(places.asked[0]!);
  expect([places.asked.length, places.count, places.later]).toEqual([1, 2, 1]);
  places.askAgain();
  expect(places.asked).toHaveLength(2);
});

test('a refused answer leaves the question, with its reason', async () => {
  const { places } = placesOf('gone');
  await places.refresh();
  expect(await places.answer(places.asked[0]!, { kind: 'facility', value: 4 })).toBe(false);
  expect(places.error?.code).toBe('bad_value');
  expect(places.asked).toHaveLength(1);
});
