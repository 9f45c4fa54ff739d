import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WhenQuiet } from './when-quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work waits until nothing happens, and is done once', () => {
  const work = vi.fn();
  const quiet = new WhenQuiet(work, 800);
  quiet.soon();
  vi.advanceTimersByTime(700);
  quiet.disturb();
  vi.advanceTimersByTime(700);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledOnce();
  quiet.disturb();
  quiet.hurry();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
});

test('work that waits is hurried, or stopped', () => {
  const work = vi.fn();
  const quiet = new WhenQuiet(work, 800);
  quiet.soon();
  quiet.hurry();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
  quiet.soon();
  quiet.stop();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
});
