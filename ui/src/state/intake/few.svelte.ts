// The list of those with few letters. It does not jump while someone reaches for it: values change in place, and the
// order is taken anew only when asked for or after quiet seconds.

import type { FewRow } from '$api';

export const QUIET_MS = 5000;

export class FewList {
  rows = $state<FewRow[]>([]);
  /** Set while a pointer or the focus is in the list: then it keeps still. */
  reached = false;

  #newest: FewRow[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ask: () => Promise<void>;

  /** `ask` has the newest figures taken. */
  constructor(ask: () => Promise<void>) {
    this.#ask = ask;
  }

  /** Takes new figures: known rows change in place, others wait for the next ordering. */
  take(fresh: FewRow[]): void {
    this.#newest = fresh;
    if (this.rows.length === 0) {
      this.rows = fresh;
      return;
    }
    const known = Object.fromEntries(fresh.map((row) => [row.number, row]));
    this.rows = this.rows.map((row) => known[row.number] ?? row);
    this.#orderWhenQuiet();
  }

  /** A count that just landed: somebody past the floor stays in sight, with the new figure, until the next order. */
  counted(number: number, count: number): void {
    this.rows = this.rows.map((row) => (row.number === number ? { ...row, count } : row));
    this.#orderWhenQuiet();
  }

  async order(): Promise<void> {
    await this.#ask();
    clearTimeout(this.#timer);
    this.rows = this.#newest;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  forget(): void {
    this.stop();
    this.#newest = [];
    this.rows = [];
  }

  #orderWhenQuiet(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.reached) this.#orderWhenQuiet();
      else void this.order();
    }, QUIET_MS);
  }
}
