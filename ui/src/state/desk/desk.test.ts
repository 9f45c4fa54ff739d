import { describe, expect, test, vi } from 'vitest';
import type { Api, BoxReading, Counted, CountRequest, DeskView, LastEntry } from '$api';
import { apiOf, deferred, refuse, settled } from '../../test/api';
import { DeskState } from './desk.svelte';
import { whom } from './person';

const entry = (number: number, n = 1): LastEntry => ({
  sequence: 1,
  number,
  prisoner_id: number,
  surname: 'Окунев-Бархатный',
  given_patronymic: 'Лаврентий Капитонович',
  room_line: 'физик',
  birth_year: 1970,
  facility: 'СИЗО-99',
  n,
  kind: 'letter',
  action: 'counted',
  count: 5,
  at: '19:42',
});
const counted = (number: number, n = 1): Counted => ({
  sequence: 1,
  number,
  count: 5,
  total: 312,
  entry: entry(number, n),
});
const numberOf = (number: number, times = 1, ask = false): BoxReading => ({
  is: 'entry',
  target: { who: 'number', number },
  times,
  ask,
  name: null,
});
const found = (...ids: number[]): BoxReading => ({
  is: 'search',
  times: 1,
  ask: false,
  other_layout: null,
  found: ids.map((id) => ({
    prisoner_id: id,
    number: id < 100 ? id : null,
    name: `Invented ${id}`,
    birth_year: 1970,
    facility: 'СИЗО-99',
    count: 0,
    held: null,
  })),
});

/** A Desk over answers, with everything that was asked to be counted. */
function deskOf(answers: Partial<Api>) {
  const requests: CountRequest[] = [];
  const api = apiOf({
    desk: () =>
      Promise.resolve({
        evening: { id: 1, total: 0 },
        few: [],
        log: [],
        last: null,
      } as unknown as DeskView),
    count: (request) => {
      requests.push(request);
      return Promise.resolve(counted(1, request.times));
    },
    ...answers,
  });
  return { desk: new DeskState(undefined, api), requests };
}

describe('Enter', () => {
  test('clears the box at once and counts what was read', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(numberOf(12, 5)) });
    await desk.type('12*5');
    desk.kind = 'postcard';
    const done = desk.enter();
    expect(desk.text).toBe('');
    desk.kind = 'letter';
    await done;
    expect(requests).toMatchObject([
      { target: { who: 'number', number: 12 }, times: 5, kind: 'postcard' },
    ]);
    expect(desk.outcome).toMatchObject({ is: 'entry', entry: { number: 1 } });
  });

  test('does not wait for the reading: the next entry can be typed', async () => {
    const reading = deferred<BoxReading>();
    const { desk, requests } = deskOf({ readBox: () => reading.promise });
    void desk.type('12');
    const done = desk.enter();
    void desk.type('7');
    expect(desk.text).toBe('7');
    reading.resolve(numberOf(12));
    await done;
    expect(requests).toHaveLength(1);
    expect(desk.text).toBe('7');
  });

  test('each count has an identity of its own', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(numberOf(12)) });
    for (let round = 0; round < 3; round += 1) {
      await desk.type('12');
      await desk.enter();
    }
    expect(new Set(requests.map((request) => request.uid)).size).toBe(3);
  });

  test('does nothing in an empty box', async () => {
    const { desk, requests } = deskOf({});
    await desk.enter();
    expect(requests).toEqual([]);
    expect(desk.outcome).toBeNull();
  });
});

describe('refusals', () => {
  test('a refusal is shown with what was typed, and nothing is counted', async () => {
    const error = { code: 'unknown_number', data: { number: '137' } };
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve({ is: 'refused', error }) });
    await desk.type('137');
    await desk.enter();
    expect(requests).toEqual([]);
    expect(desk.outcome).toMatchObject({ is: 'refused', error, typed: '137' });
  });

  test('a count that the desk refuses is told, and the queue goes on', async () => {
    let full = true;
    const { desk } = deskOf({
      readBox: () => Promise.resolve(numberOf(12)),
      count: () => (full ? refuse('disk_full') : Promise.resolve(counted(12))),
    });
    await desk.type('12');
    await desk.enter();
    expect(desk.outcome).toMatchObject({ is: 'refused', error: { code: 'disk_full' } });
    full = false;
    await desk.type('12');
    await desk.enter();
    expect(desk.outcome).toMatchObject({ is: 'entry' });
  });
});

describe('questions', () => {
  test('more than twenty are asked about, and Enter in the empty box says yes', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(numberOf(12, 30, true)) });
    await desk.type('12*30');
    await desk.enter();
    expect(requests).toEqual([]);
    expect(desk.questions).toMatchObject([{ about: 'many', request: { times: 30 } }]);
    await desk.enter();
    expect(requests).toMatchObject([{ times: 30 }]);
    expect(desk.questions).toEqual([]);
  });

  test('somebody who is free already is counted only after a yes, with the same identity', async () => {
    const asked: CountRequest[] = [];
    const { desk } = deskOf({
      readBox: () => Promise.resolve(numberOf(40)),
      count: (request) => {
        asked.push(request);
        return request.consent === 'ask'
          ? refuse('held_released', { number: '40' })
          : Promise.resolve(counted(40));
      },
    });
    await desk.type('40');
    await desk.enter();
    expect(desk.questions[0]).toMatchObject({
      about: 'released',
      error: { code: 'held_released' },
    });
    await desk.enter();
    expect(asked.map((request) => request.consent)).toEqual(['ask', 'anyway']);
    expect(asked[0]?.uid).toBe(asked[1]?.uid);
  });

  test('Esc takes the box first, then the question; nothing is counted', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(numberOf(12, 30, true)) });
    await desk.type('12*30');
    await desk.enter();
    desk.text = '7';
    desk.escape();
    expect(desk.text).toBe('');
    expect(desk.questions).toHaveLength(1);
    desk.escape();
    expect(desk.questions).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('a question does not block the next entry', async () => {
    let reading = numberOf(12, 30, true);
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(reading) });
    await desk.type('12*30');
    await desk.enter();
    reading = numberOf(7);
    await desk.type('7');
    await desk.enter();
    expect(requests).toMatchObject([{ target: { number: 7 } }]);
    expect(desk.questions).toHaveLength(1);
  });
});

describe('search', () => {
  test('Enter takes the chosen line', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(found(3, 8)) });
    await desk.type('пе');
    desk.move(1);
    desk.move(1);
    await desk.enter();
    expect(requests).toMatchObject([{ target: { who: 'prisoner', id: 8 } }]);
    expect(desk.text).toBe('');
  });

  test('Ctrl+Enter adds only somebody who is not in the list tonight', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(found(3, 300)) });
    await desk.type('пе');
    await desk.take(0, 'add');
    await desk.type('пе');
    await desk.take(1, 'add');
    expect(requests.map((request) => request.target)).toEqual([
      { who: 'prisoner', id: 3 },
      { who: 'add_prisoner', id: 300 },
    ]);
  });

  test('a name entered before it was found counts for the only one, or shows the choice', async () => {
    const reading = deferred<BoxReading>();
    const { desk, requests } = deskOf({ readBox: () => reading.promise });
    void desk.type('окунев');
    const done = desk.enter();
    reading.resolve(found(6));
    await done;
    expect(requests).toHaveLength(1);

    const two = deferred<BoxReading>();
    const other = deskOf({ readBox: () => two.promise });
    void other.desk.type('пе');
    const asked = other.desk.enter();
    two.resolve(found(3, 8));
    await asked;
    expect(other.requests).toEqual([]);
    expect(other.desk.text).toBe('пе');
    expect(other.desk.search?.found).toHaveLength(2);
  });

  test('nobody found is told and not counted', async () => {
    const { desk, requests } = deskOf({ readBox: () => Promise.resolve(found()) });
    await desk.type('йцукен');
    await desk.enter();
    expect(requests).toEqual([]);
    expect(desk.outcome).toMatchObject({ is: 'refused', error: { code: 'nobody_found' } });
  });

  test('an old answer does not replace a newer one', async () => {
    const answers = new Map([
      ['п', deferred<BoxReading>()],
      ['пе', deferred<BoxReading>()],
    ]);
    const { desk } = deskOf({ readBox: (text) => answers.get(text)!.promise });
    void desk.type('п');
    void desk.type('пе');
    answers.get('пе')!.resolve(found(3));
    await settled();
    answers.get('п')!.resolve(found(1, 2, 3));
    await settled();
    expect(desk.search?.found).toHaveLength(1);
  });
});

describe('the queue', () => {
  test('a key about what is typed waits until it is understood and counted', async () => {
    const committed = deferred<Counted>();
    const { desk } = deskOf({
      readBox: (text) => Promise.resolve(numberOf(Number(text))),
      count: () => committed.promise,
    });
    await desk.refresh();
    void desk.type('7');
    void desk.enter();
    void desk.type('12');
    let caughtUp = false;
    const catching = desk.catchUp().then(() => (caughtUp = true));
    await settled();
    expect(caughtUp).toBe(false);
    committed.resolve(counted(7));
    await catching;
    expect([whom(desk)?.number, desk.outcome?.is]).toEqual([12, 'entry']);
  });

  test('a count and the undo after it never overtake each other', async () => {
    const order: string[] = [];
    const slow = deferred<Counted>();
    const { desk } = deskOf({
      count: () => {
        order.push('count');
        return slow.promise;
      },
      undo: () => {
        order.push('undo');
        return Promise.resolve(counted(1));
      },
    });
    void desk.plusOne(1);
    const undone = desk.undo();
    await settled();
    expect(order).toEqual(['count']);
    expect(desk.queue.waitingFor(1)).toBe(1);
    slow.resolve(counted(1));
    await undone;
    expect(order).toEqual(['count', 'undo']);
    expect(desk.queue.waitingFor(1)).toBe(0);
  });

  test('what was counted is said aloud, what stood there at the start is not', async () => {
    const heard = vi.fn();
    const view = {
      evening: { id: 1, total: 5 },
      few: [],
      log: [],
      last: entry(12),
    } as unknown as DeskView;
    const api = apiOf({
      desk: () => Promise.resolve(view),
      count: () => Promise.resolve(counted(1)),
    });
    const desk = new DeskState(heard, api);
    await desk.refresh();
    expect(desk.outcome).toMatchObject({ is: 'entry', entry: { number: 12 } });
    expect(heard).not.toHaveBeenCalled();
    await desk.plusOne(1);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
