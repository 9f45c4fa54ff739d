// One request at a time, its error kept beside it: what every small state of the list is made of.

import { errorView, type ErrorView } from '$api';

export class Asking {
  error = $state<ErrorView | null>(null);
  busy = $state(false);

  /** Runs the work unless some is under way; `null` when it was refused, and `error` says why. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      const done = await work();
      this.error = null;
      return done;
    } catch (error) {
      this.error = errorView(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
