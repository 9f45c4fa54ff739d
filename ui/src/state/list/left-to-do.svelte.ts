// What is left to do before everybody on the list can be written to, and where it is done.

import { api, type Api, type PrisonerQuery } from '$api';
import { Asking } from '../asking.svelte';
import { emptyQuery } from '../query';

/** A side of the list; of the people, those asked for, or just these marked. */
export interface Destination {
  section: 'people' | 'names' | 'facilities';
  query?: Partial<PrisonerQuery>;
  people?: number[];
}

export interface Task {
  kind: 'places' | 'disputed' | 'names' | 'missing' | 'held' | 'absent';
  count: number;
  to: Destination;
}

export class LeftToDo extends Asking {
  tasks = $state.raw<Task[] | null>(null);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  async refresh(): Promise<void> {
    this.tasks = (await this.ask(() => this.#count())) ?? this.tasks;
  }

  async #count(): Promise<Task[]> {
    const [places, directory, names, chips] = await Promise.all([
      this.#api.openPlaces(),
      this.#api.facilityDirectory(),
      this.#api.unsureNames(1),
      this.#api.listChips(emptyQuery()),
    ]);
    const disputed = directory.filter((row) => row.disputed).length;
    const missing = chips.addresses.find((one) => one.state === 'missing')?.count ?? 0;
    return [
      { kind: 'places', count: places.length, to: { section: 'facilities' } },
      { kind: 'disputed', count: disputed, to: { section: 'facilities' } },
      { kind: 'names', count: names.left, to: { section: 'names' } },
      {
        kind: 'missing',
        count: missing,
        to: { section: 'people', query: { address: 'missing' } },
      },
      { kind: 'held', count: chips.held, to: { section: 'people', query: { held: true } } },
    ];
  }
}
