// Asks again for what is shown, never twice at once: calls that come while one is under way become one more.

export class Refresher {
  #load: () => Promise<void>;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(load: () => Promise<void>) {
    this.#load = load;
  }

  /** Resolves once everything that had changed before this call is shown. */
  refresh(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#load();
      } while (this.#again);
    } finally {
      // In the same breath: a call that comes between the last look and this would be lost.
      this.#running = null;
    }
  }
}
