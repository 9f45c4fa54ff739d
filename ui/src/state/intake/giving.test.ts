// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Api, SlipMoved, Target } from '$api';
import { apiOf, refuse } from '../../test/api';
import { GivingState } from './giving.svelte';
import { Queue } from './queue.svelte';
import { RoomState } from './room.svelte';

const numberOf = (target: Target) => (target.who === 'number' ? target.number : 7);

/** A desk whose slips are counted, and what it was asked for. */
function desk(more: Partial<Api> = {}) {
  const asked: string[] = [];
  let given = 0;
  const moved = (way: string, target: Target, by: number): Promise<SlipMoved> => {
    given += by;
    asked.push(`${way} ${numberOf(target)}`);
    const slips = { given, back: 0, out: given };
    return Promise.resolve({ number: numberOf(target), name: 'Окунев-Бархатный', slips });
  };
  const api = apiOf({
    readBox: (text) =>
      Promise.resolve({
        is: 'entry',
        target: { who: 'number', number: Number(text) },
        times: 1,
        ask: false,
        name: null,
      }),
    giveSlip: (target) => moved('give', target, 1),
    takeSlipBack: (target) => moved('back', target, -1),
    ...more,
  });
  const room = new RoomState(api);
  const giving = new GivingState(new Queue(), room, undefined, api);
  giving.turn(true);
  return { giving, room, asked };
}

test('a number gives a slip out, and a minus before it takes it back', async () => {
  const { giving, room, asked } = desk();
  await giving.enter('12');
  await giving.enter('12');
  await giving.enter('−12');
  expect(asked).toEqual(['give 12', 'give 12', 'back 12']);
  expect(room.slips).toEqual({ given: 1, back: 0, out: 1 });
  expect(giving.outcome).toMatchObject({ is: 'back', moved: { number: 12 } });
});

test('an undo takes back what was given since the mode was entered, and nothing before it', async () => {
  const { giving, asked } = desk();
  await giving.enter('1');
  await giving.enter('2');
  await giving.undo();
  await giving.undo();
  await giving.undo();
  expect(asked).toEqual(['give 1', 'give 2', 'back 2', 'back 1']);
  await giving.enter('3');
  giving.turn(false);
  giving.turn(true);
  await giving.undo();
  expect(asked.at(-1)).toBe('give 3');
});

test('a code that a scanner reads twice gives one slip', async () => {
  const { giving, asked } = desk();
  await giving.scan('0001000077', 1000);
  await giving.scan('0001000077', 1400);
  await giving.scan('0001000077', 3000);
  expect(asked).toEqual(['give 7', 'give 7']);
});

test('what is refused is told, and gives nothing', async () => {
  const { giving } = desk({ giveSlip: () => refuse('held', { number: '9' }) });
  await giving.enter('9');
  expect(giving.outcome).toMatchObject({ is: 'refused', error: { code: 'held' } });
});

test('the pace and the slips are asked for once nobody counts', async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  const pace = { minutes: [], recent: 0, in_an_hour: 0, goal_at: null };
  const room = new RoomState(
    apiOf({
      pace: () => {
        asked.push('pace');
        return Promise.resolve(pace);
      },
      slipsGiven: (evening) => {
        asked.push(`slips of ${evening}`);
        return Promise.resolve({ given: 0, back: 0, out: 0 });
      },
    }),
  );
  room.changed(4);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['pace', 'slips of 4']);
  for (let letter = 0; letter < 20; letter += 1) {
    room.changed(4);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBeGreaterThan(4);
  room.forget();
  vi.useRealTimers();
});
