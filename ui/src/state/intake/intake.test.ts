import { describe, expect, test, vi } from 'vitest';
import type { BoxReading, Counted, CountRequest } from '$api';
import { apiOf, deferred, refuse, settled } from '../../test/api';
import {
  counted,
  entry,
  figures,
  found,
  intakeOf,
  line,
  numberOf,
  viewOf,
} from '../../test/intake';
import { IntakeState } from './intake.svelte';
import { currentPerson } from './person';

describe('Enter', () => {
  test('clears the box at once and counts what was read', async () => {
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(numberOf(12, 5)) });
    await intake.type('12*5');
    intake.kind = 'postcard';
    const done = intake.enter();
    expect(intake.text).toBe('');
    intake.kind = 'letter';
    await done;
    expect(requests).toMatchObject([
      { target: { who: 'number', number: 12 }, times: 5, kind: 'postcard' },
    ]);
    expect(intake.outcome).toMatchObject({ is: 'entry', entry: { number: 1 } });
  });

  test('does not wait for the reading: the next entry can be typed', async () => {
    const reading = deferred<BoxReading>();
    const { intake, requests } = intakeOf({ readBox: () => reading.promise });
    void intake.type('12');
    const done = intake.enter();
    void intake.type('7');
    expect(intake.text).toBe('7');
    reading.resolve(numberOf(12));
    await done;
    expect(requests).toHaveLength(1);
    expect(intake.text).toBe('7');
  });

  test('each count has an identity of its own', async () => {
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(numberOf(12)) });
    for (let round = 0; round < 3; round += 1) {
      await intake.type('12');
      await intake.enter();
    }
    expect(new Set(requests.map((request) => request.uid)).size).toBe(3);
  });

  test('does nothing in an empty box', async () => {
    const { intake, requests } = intakeOf({});
    await intake.enter();
    expect(requests).toEqual([]);
    expect(intake.outcome).toBeNull();
  });
});

describe('refusals', () => {
  test('a refusal is shown with what was typed, and nothing is counted', async () => {
    const error = { code: 'unknown_number', data: { number: '137' } };
    const { intake, requests } = intakeOf({
      readBox: () => Promise.resolve({ is: 'refused', error }),
    });
    await intake.type('137');
    await intake.enter();
    expect(requests).toEqual([]);
    expect(intake.outcome).toMatchObject({ is: 'refused', error, typed: '137' });
  });

  test('a count that the desk refuses is told, and the queue goes on', async () => {
    let full = true;
    const { intake } = intakeOf({
      readBox: () => Promise.resolve(numberOf(12)),
      count: () => (full ? refuse('disk_full') : Promise.resolve(counted(12))),
    });
    await intake.type('12');
    await intake.enter();
    expect(intake.outcome).toMatchObject({ is: 'refused', error: { code: 'disk_full' } });
    full = false;
    await intake.type('12');
    await intake.enter();
    expect(intake.outcome).toMatchObject({ is: 'entry' });
  });
});

describe('questions', () => {
  test('more than twenty are asked about; a key that no scanner sends says yes, Enter never', async () => {
    const { intake, requests } = intakeOf({
      readBox: () => Promise.resolve(numberOf(12, 30, true)),
    });
    await intake.type('12*30');
    await intake.enter();
    expect(requests).toEqual([]);
    expect(intake.questions).toMatchObject([{ about: 'many', request: { times: 30 } }]);
    await intake.enter();
    expect(requests).toEqual([]);
    await intake.answer();
    expect(requests).toMatchObject([{ times: 30 }]);
    expect(intake.questions).toEqual([]);
  });

  test('somebody who is free already is counted only after a yes, with the same identity', async () => {
    const asked: CountRequest[] = [];
    const { intake } = intakeOf({
      readBox: () => Promise.resolve(numberOf(40)),
      count: (request) => {
        asked.push(request);
        return request.consent === 'ask'
          ? refuse('held_released', { number: '40' })
          : Promise.resolve(counted(40));
      },
    });
    await intake.type('40');
    await intake.enter();
    expect(intake.questions[0]).toMatchObject({
      about: 'released',
      error: { code: 'held_released' },
    });
    await intake.answer();
    expect(asked.map((request) => request.consent)).toEqual(['ask', 'anyway']);
    expect(asked[0]?.uid).toBe(asked[1]?.uid);
  });

  test('Esc takes the box first, then the question; nothing is counted', async () => {
    const { intake, requests } = intakeOf({
      readBox: () => Promise.resolve(numberOf(12, 30, true)),
    });
    await intake.type('12*30');
    await intake.enter();
    intake.text = '7';
    intake.escape();
    expect(intake.text).toBe('');
    expect(intake.questions).toHaveLength(1);
    intake.escape();
    expect(intake.questions).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('a question does not block the next entry', async () => {
    let reading = numberOf(12, 30, true);
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(reading) });
    await intake.type('12*30');
    await intake.enter();
    reading = numberOf(7);
    await intake.type('7');
    await intake.enter();
    expect(requests).toMatchObject([{ target: { number: 7 } }]);
    expect(intake.questions).toHaveLength(1);
  });
});

describe('search', () => {
  test('Enter takes the chosen line', async () => {
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(found(3, 8)) });
    await intake.type('пе');
    intake.move(1);
    intake.move(1);
    await intake.enter();
    expect(requests).toMatchObject([{ target: { who: 'prisoner', id: 8 } }]);
    expect(intake.text).toBe('');
  });

  test('Ctrl+Enter adds only somebody who is not in the list tonight', async () => {
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(found(3, 300)) });
    await intake.type('пе');
    await intake.take(0, 'add');
    await intake.type('пе');
    await intake.take(1, 'add');
    expect(requests.map((request) => request.target)).toEqual([
      { who: 'prisoner', id: 3 },
      { who: 'add_prisoner', id: 300 },
    ]);
  });

  test('a name entered before it was found counts for the only one, or shows the choice', async () => {
    const reading = deferred<BoxReading>();
    const { intake, requests } = intakeOf({ readBox: () => reading.promise });
    void intake.type('окунев');
    const done = intake.enter();
    reading.resolve(found(6));
    await done;
    expect(requests).toHaveLength(1);

    const two = deferred<BoxReading>();
    const other = intakeOf({ readBox: () => two.promise });
    void other.intake.type('пе');
    const asked = other.intake.enter();
    two.resolve(found(3, 8));
    await asked;
    expect(other.requests).toEqual([]);
    expect(other.intake.text).toBe('пе');
    expect(other.intake.search?.found).toHaveLength(2);
  });

  test('nobody found is told and not counted', async () => {
    const { intake, requests } = intakeOf({ readBox: () => Promise.resolve(found()) });
    await intake.type('йцукен');
    await intake.enter();
    expect(requests).toEqual([]);
    expect(intake.outcome).toMatchObject({ is: 'refused', error: { code: 'nobody_found' } });
  });

  test('an old answer does not replace a newer one', async () => {
    const answers = new Map([
      ['п', deferred<BoxReading>()],
      ['пе', deferred<BoxReading>()],
    ]);
    const { intake } = intakeOf({ readBox: (text) => answers.get(text)!.promise });
    void intake.type('п');
    void intake.type('пе');
    answers.get('пе')!.resolve(found(3));
    await settled();
    answers.get('п')!.resolve(found(1, 2, 3));
    await settled();
    expect(intake.search?.found).toHaveLength(1);
  });
});

describe('the queue', () => {
  test('a key about what is typed waits until it is understood and counted', async () => {
    const committed = deferred<Counted>();
    const { intake } = intakeOf({
      readBox: (text) => Promise.resolve(numberOf(Number(text))),
      count: () => committed.promise,
    });
    await intake.refresh();
    void intake.type('7');
    void intake.enter();
    void intake.type('12');
    let caughtUp = false;
    const catching = intake.catchUp().then(() => (caughtUp = true));
    await settled();
    expect(caughtUp).toBe(false);
    committed.resolve(counted(7));
    await catching;
    expect([currentPerson(intake)?.number, intake.outcome?.is]).toEqual([12, 'entry']);
  });

  test("the key of undo clears what is typed, and only in the empty box is it the ledger's", async () => {
    const asked: string[] = [];
    const back = (what: string) => () => {
      asked.push(what);
      return Promise.resolve(counted(1));
    };
    const { intake } = intakeOf({
      readBox: () => Promise.resolve(numberOf(12)),
      undo: back('undo'),
      redo: back('redo'),
    });
    await intake.type('12');
    intake.pressRedo();
    intake.pressUndo();
    await intake.queue.done();
    expect([intake.text, asked]).toEqual(['', []]);
    intake.pressUndo();
    intake.pressRedo();
    await intake.queue.done();
    expect(asked).toEqual(['undo', 'redo']);
  });

  test('a count and the undo after it never overtake each other', async () => {
    const order: string[] = [];
    const slow = deferred<Counted>();
    const { intake } = intakeOf({
      count: () => {
        order.push('count');
        return slow.promise;
      },
      undo: () => {
        order.push('undo');
        return Promise.resolve(counted(1));
      },
    });
    void intake.plusOne(1);
    const undone = intake.undo();
    await settled();
    expect(order).toEqual(['count']);
    expect(intake.queue.isIdle).toBe(false);
    slow.resolve(counted(1));
    await undone;
    expect(order).toEqual(['count', 'undo']);
    expect(intake.queue.isIdle).toBe(true);
  });

  test('what was counted is said aloud, what stood there at the start is not', async () => {
    const announce = vi.fn();
    const api = apiOf({
      desk: () => Promise.resolve(viewOf({ last: entry(12) })),
      count: () => Promise.resolve(counted(1)),
    });
    const intake = new IntakeState(announce, api);
    await intake.refresh();
    expect(intake.outcome).toMatchObject({ is: 'entry', entry: { number: 12 } });
    expect(announce).not.toHaveBeenCalled();
    await intake.plusOne(1);
    expect(announce).toHaveBeenCalledTimes(1);
  });
});

describe('what an answer brings', () => {
  test('figures and the log follow a count and an undo without a question', async () => {
    const desk = vi.fn(() => Promise.resolve(viewOf()));
    const undone = { ...counted(5), figures: figures(2), lines: [line(1, 5, true)] };
    const { intake } = intakeOf({
      desk,
      count: () => Promise.resolve({ ...counted(5), lines: [line(1, 5)] }),
      undo: () => Promise.resolve(undone),
    });
    await intake.refresh();
    await intake.plusOne(5);
    await intake.changed({ counter: 1 });
    expect(intake.view).toMatchObject({ figures: { total: 312 }, log: [{ undone: false }] });
    await intake.undo();
    await intake.changed({ counter: 2 });
    expect(intake.view?.log).toEqual([line(1, 5, true)]);
    expect(desk).toHaveBeenCalledTimes(1);
    await intake.changed({ counter: 3 });
    expect(desk).toHaveBeenCalledTimes(2);
    intake.forget();
  });
});

describe('the guard against doubles', () => {
  const SLIP = '4071000128';

  test('the same code within a breath is told and not counted; + counts it once', async () => {
    const { intake, requests } = intakeOf({ playSound: () => Promise.resolve(null) });
    await intake.scan(SLIP, 1000);
    await intake.scan(SLIP, 1500);
    expect(requests).toHaveLength(1);
    expect(intake.outcome).toMatchObject({ is: 'double', number: 12 });
    await intake.countDouble();
    await intake.countDouble();
    expect(requests).toMatchObject([{ target: { digits: SLIP } }, { target: { digits: SLIP } }]);
    expect(new Set(requests.map((request) => request.uid)).size).toBe(2);
  });

  test('another code passes at once, the same one after a while', async () => {
    const { intake, requests } = intakeOf({});
    await intake.scan(SLIP, 1000);
    await intake.scan('4071000130', 1010);
    await intake.scan(SLIP, 1020);
    await intake.scan(SLIP, 1720);
    expect(requests).toHaveLength(4);
  });

  test('a double click on +1 is one letter', async () => {
    const { intake, requests } = intakeOf({ playSound: () => Promise.resolve(null) });
    await intake.plusOne(12, 1000);
    await intake.plusOne(12, 1200);
    expect(requests).toHaveLength(1);
    await intake.plusOne(13, 1300);
    expect(requests).toHaveLength(2);
  });
});

describe('what a message offers', () => {
  test('stands as long as the message: somebody of the list is added and counted', async () => {
    const targets: unknown[] = [];
    const { intake } = intakeOf({
      readBox: () => Promise.resolve(found(300)),
      count: ({ target }) => {
        targets.push(target);
        return target.who === 'prisoner'
          ? refuse('not_in_line_up', { name: 'Invented 300' })
          : Promise.resolve(counted(9));
      },
    });
    await intake.type('invented');
    await intake.enter();
    expect(intake.text).toBe('');
    await intake.answer();
    await intake.answer();
    expect(targets).toEqual([
      { who: 'prisoner', id: 300 },
      { who: 'add_prisoner', id: 300 },
    ]);
  });

  test('a question steps aside for a newer count and is still there', async () => {
    let reading = numberOf(12, 30, true);
    const { intake } = intakeOf({ readBox: () => Promise.resolve(reading) });
    await intake.type('12*30');
    await intake.enter();
    expect(intake.asksFirst).toBe(true);
    reading = numberOf(5);
    await intake.type('5');
    await intake.enter();
    expect(intake.asksFirst).toBe(false);
    expect(intake.question).toMatchObject({ about: 'many' });
  });
});
