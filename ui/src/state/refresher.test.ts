import { expect, test } from 'vitest';
import { deferred, settled } from '../test/api';
import { Refresher } from './refresher';

test('calls that come while one is under way become one more', async () => {
  const answers = [deferred<void>(), deferred<void>(), deferred<void>()];
  let asked = 0;
  const refresher = new Refresher(() => answers[asked++]!.promise);
  const first = refresher.refresh();
  void refresher.refresh();
  void refresher.refresh();
  expect(asked).toBe(1);
  answers[0]!.resolve();
  await settled();
  expect(asked).toBe(2);
  answers[1]!.resolve();
  await first;
  expect(asked).toBe(2);
});
