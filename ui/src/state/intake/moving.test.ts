import { expect, test, vi } from 'vitest';
import type { Api, Counted, LogRow, MoveRequest } from '$api';
import { deferred, refuse } from '../../test/api';
import { counted, entry, found, intakeOf, line, numberOf, viewOf } from '../../test/intake';
import { withLines } from './log.svelte';

const SLIP = '4071000128';

/** A Desk with a letter for No. 12 in its log, and the moves that are asked for. */
async function moving(answers: Partial<Api> = {}) {
  const moves: MoveRequest[] = [];
  const { intake, requests } = intakeOf({
    desk: () =>
      Promise.resolve(viewOf({ log: [line(5, 12)], last: { ...entry(12), sequence: 5 } })),
    readBox: (text) =>
      Promise.resolve(numberOf(Number(text.split('*')[0]), text.includes('*') ? 5 : 1)),
    moveEntry: (request): Promise<Counted> => {
      moves.push(request);
      return Promise.resolve(counted(15));
    },
    ...answers,
  });
  await intake.refresh();
  return { intake, requests, moves };
}

test('the next entry says whose the letter is, and the one after it is a count again', async () => {
  const { intake, requests, moves } = await moving();
  intake.startMove();
  expect(intake.moving).toMatchObject({ sequence: 5, number: 12 });
  await intake.type('15');
  await intake.enter();
  expect(moves).toMatchObject([{ sequence: 5, target: { number: 15 }, consent: 'ask' }]);
  expect(intake.moving).toBeNull();
  await intake.type('7');
  await intake.enter();
  expect(requests).toMatchObject([{ target: { number: 7 } }]);
  expect(moves).toHaveLength(1);
});

test('both people’s letters are asked for after a move', async () => {
  const desk = vi.fn(() => Promise.resolve(viewOf({ log: [line(5, 12)] })));
  const moved = { ...counted(15), entry: { ...entry(15), other: 12 } };
  const { intake } = await moving({ desk, moveEntry: () => Promise.resolve(moved) });
  intake.startMove();
  await intake.type('15');
  await intake.enter();
  expect(desk).toHaveBeenCalledTimes(2);
});

test('a letter still on its way is the one that is moved, and no entry overtakes the move', async () => {
  const onItsWay = deferred<Counted>();
  const { intake, requests, moves } = await moving({ count: () => onItsWay.promise });
  void intake.scan(SLIP, 1000);
  intake.startMove();
  void intake.type('15');
  void intake.enter();
  onItsWay.resolve({ ...counted(12), entry: { ...entry(12), sequence: 6 } });
  await intake.queue.done();
  expect(requests).toEqual([]);
  expect(moves).toMatchObject([{ sequence: 6, target: { number: 15 } }]);
});

test('where the letter on its way is refused, the one before it stays', async () => {
  const { intake, moves } = await moving({ count: () => refuse('disk_full') });
  void intake.scan(SLIP, 1000);
  intake.startMove();
  await intake.queue.done();
  expect(intake.moving).toBeNull();
  expect(moves).toEqual([]);
  intake.forget();
});

test('a scan says it too, also of the slip that was scanned just now', async () => {
  const { intake, requests, moves } = await moving();
  await intake.scan(SLIP, 1000);
  intake.startMove({ sequence: 4, number: 3, name: 'Invented 3', n: 1 });
  await intake.scan(SLIP, 1200);
  expect(requests).toHaveLength(1);
  expect(moves).toMatchObject([{ sequence: 4, target: { who: 'code', digits: SLIP } }]);
});

test('a name says it, and somebody outside tonight’s list is added', async () => {
  const { intake, moves } = await moving({ readBox: () => Promise.resolve(found(300)) });
  intake.startMove();
  await intake.type('invented');
  await intake.take(0, 'add');
  expect(moves).toMatchObject([{ target: { who: 'add_prisoner', id: 300 } }]);
});

test('what was refused waits for the right person; Esc and undo leave it as it is', async () => {
  const { intake, requests } = await moving({
    moveEntry: () => refuse('move_to_same', { number: '12' }),
  });
  for (const giveUp of [() => intake.escape(), () => intake.pressUndo()]) {
    intake.startMove();
    await intake.type('12');
    await intake.enter();
    expect(intake.outcome).toMatchObject({ is: 'refused', error: { code: 'move_to_same' } });
    expect(intake.moving).toMatchObject({ sequence: 5 });
    giveUp();
    expect(intake.moving).toBeNull();
  }
  expect(requests).toEqual([]);
});

test('a line is moved whole: a quantity is refused', async () => {
  const { intake, moves } = await moving();
  intake.startMove();
  await intake.type('15*5');
  await intake.enter();
  expect(intake.outcome).toMatchObject({ is: 'refused', error: { code: 'move_times' } });
  expect(moves).toEqual([]);
});

test('somebody who is free is asked about, and a yes moves', async () => {
  const asked: MoveRequest[] = [];
  const { intake } = await moving({
    moveEntry: (request) => {
      asked.push(request);
      return request.consent === 'ask'
        ? refuse('move_to_released', { number: '15' })
        : Promise.resolve(counted(15));
    },
  });
  intake.startMove();
  await intake.type('15');
  await intake.enter();
  expect(intake.question?.error?.code).toBe('move_to_released');
  await intake.answer();
  expect(asked.map(({ sequence, consent }) => [sequence, consent])).toEqual([
    [5, 'ask'],
    [5, 'anyway'],
  ]);
});

test('lines of an answer take their places; older ones than are shown stay away', () => {
  const numbers = (log: LogRow[]) => log.map((row) => [row.sequence, row.undone]);
  const log = [line(9, 2), line(8, 1)];
  expect(numbers(withLines(log, [line(11, 3), line(8, 1, true)]))).toEqual([
    [11, false],
    [9, false],
    [8, true],
  ]);
  expect(numbers(withLines(log, [line(3, 1, true)]))).toEqual([
    [9, false],
    [8, false],
  ]);
});
