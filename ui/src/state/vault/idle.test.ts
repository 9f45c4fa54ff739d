import { expect, test } from 'vitest';
import { apiOf } from '../../test/api';
import { IdleWatch } from './idle.svelte';

function counting() {
  let touches = 0;
  const stayOpen = () => {
    touches += 1;
    return Promise.resolve(null);
  };
  return { idle: new IdleWatch(apiOf({ stayOpen })), touches: () => touches };
}

test('keys are told at most every ten seconds', () => {
  const { idle, touches } = counting();
  idle.touch(100_000);
  idle.touch(105_000);
  idle.touch(109_999);
  expect(touches()).toBe(1);
  idle.touch(110_000);
  expect(touches()).toBe(2);
});

test('a key in the last minute is told at once and takes the notice away', () => {
  const { idle, touches } = counting();
  idle.touch(100_000);
  idle.warn(45);
  expect(idle.seconds).toBe(45);
  idle.touch(100_500);
  expect(touches()).toBe(2);
  expect(idle.seconds).toBeNull();
});
