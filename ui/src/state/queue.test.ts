import { describe, expect, it } from 'vitest';
import { Queue } from './queue.svelte';

function deferred() {
  let finish!: () => void;
  const promise = new Promise<void>((resolve) => (finish = resolve));
  return { promise, finish };
}

describe('the queue of counts', () => {
  it('never lets an undo overtake the count before it', async () => {
    const queue = new Queue();
    const slow = deferred();
    const done: string[] = [];
    const count = queue.push('12', async () => {
      await slow.promise;
      done.push('count');
    });
    const undo = queue.push('undo', async () => void done.push('undo'));
    slow.finish();
    await Promise.all([count, undo]);
    expect(done).toEqual(['count', 'undo']);
  });

  it('goes on after a refusal, which reaches whoever asked', async () => {
    const queue = new Queue();
    const refused = queue.push('137', () => Promise.reject(new Error('unknown_number')));
    const next = queue.push('12', () => Promise.resolve('counted'));
    await expect(refused).rejects.toThrow('unknown_number');
    await expect(next).resolves.toBe('counted');
  });

  it('shows what is on its way until it is committed', async () => {
    const queue = new Queue();
    const slow = deferred();
    const job = queue.push('12*5', () => slow.promise, 12);
    expect(queue.waitingFor(12)).toBe(1);
    slow.finish();
    await job;
    expect(queue.waitingFor(12)).toBe(0);
  });
});
