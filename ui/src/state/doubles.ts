// The guard against one letter counted twice: a scanner that reads a code twice, a click that was two.

/** Milliseconds: a second letter takes longer to put down. */
const AGAIN = 700;

export class Doubles {
  #what = '';
  #at = -Infinity;

  /** Whether the same came just now. A reader that goes on reading one code goes on being refused. */
  isDouble(what: string, at: number): boolean {
    const isDouble = this.#what === what && at - this.#at < AGAIN;
    this.#what = what;
    this.#at = at;
    return isDouble;
  }
}
