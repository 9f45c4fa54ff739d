// Work that nobody waits for and that would make others wait: it is done once nothing has happened for a while.

export class WhenQuiet {
  #work: () => void;
  #after: number;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `after` so many milliseconds without a call. */
  constructor(work: () => void, after: number) {
    this.#work = work;
    this.#after = after;
  }

  /** It is to be done; from now on it waits. */
  soon(): void {
    this.stop();
    this.#waiting = setTimeout(() => this.now(), this.#after);
  }

  /** Something happened: what is to be done waits on. */
  disturb(): void {
    if (this.#waiting !== undefined) this.soon();
  }

  /** Does at once what is to be done. */
  hurry(): void {
    if (this.#waiting !== undefined) this.now();
  }

  now(): void {
    this.stop();
    this.#work();
  }

  /** It is not to be done any more. */
  stop(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}
