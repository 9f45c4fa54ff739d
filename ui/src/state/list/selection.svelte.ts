// Who is marked: one by one, a range of the rows shown, everybody.

import { SvelteSet } from 'svelte/reactivity';

export class Selection {
  readonly marked = new SvelteSet<number>();
  /** Where a range begins. */
  #anchor: number | null = null;

  get people(): number[] {
    return [...this.marked];
  }

  /** A range begins here; nobody is marked yet. */
  begin(id: number): void {
    this.#anchor = id;
  }

  /** Marks one, or no longer; a range begins there. */
  toggle(id: number): void {
    if (!this.marked.delete(id)) this.marked.add(id);
    this.#anchor = id;
  }

  /** Marks the rows between where a range began and this one; with `keep`, beside those marked before. */
  reach(id: number, rows: readonly { id: number }[], keep = false): void {
    const at = (one: number | null) => rows.findIndex((row) => row.id === one);
    const to = at(id);
    if (to < 0) return;
    const from = at(this.#anchor);
    if (from < 0) this.#anchor = id;
    const ends = from < 0 ? [to, to] : [from, to].sort((one, other) => one - other);
    if (!keep) this.marked.clear();
    for (const row of rows.slice(ends[0], (ends[1] ?? to) + 1)) this.marked.add(row.id);
  }

  /** Marks just these. */
  only(people: readonly number[]): void {
    this.clear();
    for (const id of people) this.marked.add(id);
  }

  clear(): void {
    this.marked.clear();
    this.#anchor = null;
  }
}
