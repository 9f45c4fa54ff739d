// One queue for counts and undos: one in flight, in the order they were asked for, so that they never overtake each
// other. Typing never waits for it.

/** Something on its way to the intake: asked for, not yet committed. */
export interface Pending {
  readonly id: number;
  /** What a volunteer would call it: `12*5`, or a number. */
  readonly label: string;
  /** Whose number, where it is known already. */
  readonly number: number | null;
}

/** A letter is usually counted within this, in milliseconds: shown as on its way before, it would be counted later. */
export const SOON = 100;

export class Queue {
  /** What was asked for and is still not committed, oldest first, once that takes longer than usual. */
  waiting = $state.raw<Pending[]>([]);

  #unanswered = 0;
  #last: Promise<unknown> = Promise.resolve();
  #next = 1;

  /** Runs `job` after everything asked for before it. A job that fails does not stop those behind it. */
  push<T>(label: string, job: () => Promise<T>, number: number | null = null): Promise<T> {
    const item: Pending = { id: this.#next++, label, number };
    this.#unanswered += 1;
    const late = setTimeout(() => (this.waiting = [...this.waiting, item]), SOON);
    const run = this.#last.then(job).finally(() => {
      this.#unanswered -= 1;
      clearTimeout(late);
      if (this.waiting.includes(item))
        this.waiting = this.waiting.filter((other) => other !== item);
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Resolves once everything asked for so far is done. */
  async done(): Promise<void> {
    await this.#last;
  }

  /** Whether everything asked for is done. */
  get isIdle(): boolean {
    return this.#unanswered === 0;
  }

  /** How many are seen to be on their way for a number. */
  waitingFor(number: number): number {
    return this.waiting.filter((item) => item.number === number).length;
  }
}
