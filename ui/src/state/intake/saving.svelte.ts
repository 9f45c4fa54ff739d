// Whether what is counted is kept. While it is not, counting has stopped, in sight of everybody; the program tries again
// by itself and goes on when it can.

import { api, errorView, type Api, type ErrorView } from '$api';
import { presentation } from '$words/errors';

/** Between two attempts. */
export const AGAIN_MS = 2000;

export class Saving {
  /** Why nothing is kept now. */
  stopped = $state<ErrorView | null>(null);
  /** It is kept again, and nothing was counted since. */
  resumed = $state(false);
  /** Whether the last letter was kept, the log alone tells. */
  unsure = $state(false);

  #api: Api;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(using: Api = api) {
    this.#api = using;
  }

  /** An entry was refused: some reasons hold for every other entry too. */
  refused(error: ErrorView): void {
    if (!presentation(error.code).stops) return;
    this.unsure ||= error.code === 'unsure';
    this.#stay(error);
  }

  /** An entry was kept. */
  kept(): void {
    this.forget();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.stopped = null;
    this.resumed = false;
    this.unsure = false;
  }

  #stay(error: ErrorView): void {
    this.stopped = error;
    this.resumed = false;
    this.#tryLater();
  }

  async #try(): Promise<void> {
    try {
      await this.#api.trySaving();
      if (this.stopped) this.resumed = true;
      this.stopped = null;
    } catch (error) {
      // Whatever keeps it from being tried now may be over in a moment.
      if (this.stopped) this.#stay(errorView(error));
    }
  }

  #tryLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), AGAIN_MS);
  }
}
