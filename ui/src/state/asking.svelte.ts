// The one way in which the window asks the program for something: what is under way, and why it was refused.

import { errorView, type ErrorView } from '$api';

export class Asking {
  /** Why the newest request was refused; `null` once one is met. */
  error = $state<ErrorView | null>(null);
  /** Whether something is being done that must not be asked for twice. */
  busy = $state(false);

  /** Does one thing at a time: nothing while another is under way. `null` when it was refused. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      return await this.ask(work);
    } finally {
      this.busy = false;
    }
  }

  /** The same, for work that has no answer: whether it was done. */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    return (await this.run(() => work().then(() => true))) ?? false;
  }

  /** Asks beside whatever else is asked. What is no longer wanted is ignored, answer or error. */
  async ask<T>(work: () => Promise<T>, isWanted: () => boolean = () => true): Promise<T | null> {
    try {
      const answer = await work();
      if (!isWanted()) return null;
      this.error = null;
      return answer;
    } catch (error) {
      if (isWanted()) this.error = errorView(error);
      return null;
    }
  }
}
