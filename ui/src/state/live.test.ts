import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Live } from './live.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('at most one message a second is said, and the newest wins', () => {
  const live = new Live();
  live.say('first');
  live.say('second');
  live.say('third');
  expect(live.text).toBe('first');
  vi.advanceTimersByTime(1000);
  expect(live.text).toBe('third');
  vi.advanceTimersByTime(1000);
  live.say('fourth');
  expect(live.text).toBe('fourth');
});
