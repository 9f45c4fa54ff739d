// How wide the columns of the list are. The vault keeps it: the window stores nothing.

import { api, type Api, type ColumnWidth, type PrisonerColumn } from '$api';
import { Asking } from '../asking.svelte';

/** Narrower than this a column cannot be taken hold of. */
const NARROWEST = 40;

export class ColumnsState extends Asking {
  widths = $state.raw<ColumnWidth[]>([]);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  width(column: PrisonerColumn): number | null {
    return this.widths.find((one) => one.column === column)?.width ?? null;
  }

  async load(): Promise<void> {
    this.widths = (await this.ask(() => this.#api.columnWidths())) ?? this.widths;
  }

  /** Moves the edge between a column and the next one, whose widths are these now. What one gains the other loses. */
  move(columns: ColumnWidth[], column: PrisonerColumn, by: number): void {
    const at = columns.findIndex((one) => one.column === column);
    const [left, right] = [columns[at], columns[at + 1]];
    if (!left || !right) return;
    const step = Math.max(
      NARROWEST - left.width,
      Math.min(Math.round(by), right.width - NARROWEST),
    );
    this.widths = [
      ...columns.slice(0, at),
      { ...left, width: left.width + step },
      { ...right, width: right.width - step },
      ...columns.slice(at + 2),
    ];
  }

  async keep(): Promise<void> {
    await this.ask(() => this.#api.setColumnWidths(this.widths));
  }

  /** Every column has its own width again. */
  async reset(): Promise<void> {
    this.widths = [];
    await this.keep();
  }
}
