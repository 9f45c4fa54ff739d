// Those of the list whom a file does not name: all of them or some are given a tag.

import { api, type AbsentView, type Api, type BulkChange } from '$api';
import { Asking } from '../asking.svelte';
import { Selection } from './selection.svelte';

export class AbsentState extends Asking {
  /** Who is to be tagged; at first all. */
  readonly selection = new Selection();
  readonly people: AbsentView[];

  #api: Api;

  constructor(people: AbsentView[], using: Api = api) {
    super();
    this.#api = using;
    this.people = people;
    this.toggleAll();
  }

  get allSelected(): boolean {
    return this.selection.marked.size === this.people.length;
  }

  toggleAll(): void {
    this.selection.only(this.allSelected ? [] : this.people.map((person) => person.id));
  }

  /** Gives those selected a tag; how it is undone, and how many did not have it. */
  tag(word: string): Promise<BulkChange | null> {
    return this.run(() => this.#api.tagPrisoners(this.selection.people, word));
  }
}
