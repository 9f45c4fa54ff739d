import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('at most one message a second is said, and the newest wins', () => {
  const announcer = new Announcer();
  announcer.say('first');
  announcer.say('second');
  announcer.say('third');
  expect(announcer.text).toBe('first');
  vi.advanceTimersByTime(1000);
  expect(announcer.text).toBe('third');
  vi.advanceTimersByTime(1000);
  announcer.say('fourth');
  expect(announcer.text).toBe('fourth');
});
