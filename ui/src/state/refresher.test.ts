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

test('a call in the very moment in which one ends is not lost', async () => {
  for (let turns = 0; turns < 6; turns += 1) {
    let asked = 0;
    const first = deferred<void>();
    const refresher = new Refresher(() => {
      asked += 1;
      return first.promise;
    });
    void refresher.refresh();
    first.resolve();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    await refresher.refresh();
    expect(asked, `${turns} turns later`).toBe(2);
  }
});
