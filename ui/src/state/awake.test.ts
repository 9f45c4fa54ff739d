import { expect, test } from 'vitest';
import { apiOf } from '../test/api';
import { Awake } from './awake.svelte';

function counting() {
  let told = 0;
  const stayOpen = () => {
    told += 1;
    return Promise.resolve(null);
  };
  return { awake: new Awake(apiOf({ stayOpen })), told: () => told };
}

test('keys are told at most every ten seconds', () => {
  const { awake, told } = counting();
  awake.used(100_000);
  awake.used(105_000);
  awake.used(109_999);
  expect(told()).toBe(1);
  awake.used(110_000);
  expect(told()).toBe(2);
});

test('a key in the last minute is told at once and takes the notice away', () => {
  const { awake, told } = counting();
  awake.used(100_000);
  awake.warn(45);
  expect(awake.seconds).toBe(45);
  awake.used(100_500);
  expect(told()).toBe(2);
  expect(awake.seconds).toBeNull();
});
