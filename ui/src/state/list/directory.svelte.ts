// The directory of facilities: which one is open, who says what of its address, what a file brought, and which words
// of lists mean none of them surely.

import {
  api,
  type Api,
  type ClaimField,
  type DirectoryImported,
  type DirectoryRow,
  type FacilityCard,
  type FacilityForm,
} from '$api';
import { matcher } from '$words/matching';
import { Asking } from '../asking.svelte';
import { OpenPlacesState } from './open-places.svelte';

export class DirectoryState extends Asking {
  rows = $state<DirectoryRow[] | null>(null);
  text = $state('');
  card = $state<FacilityCard | null>(null);
  imported = $state<DirectoryImported | null>(null);
  readonly places: OpenPlacesState;

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
    this.places = new OpenPlacesState(using);
  }

  /** Those in which every word of the search stands somewhere; disputed ones first. */
  get found(): DirectoryRow[] {
    const matches = matcher(this.text);
    const said = ({ short, full, region, street, postcode }: DirectoryRow) =>
      [short, full, region, street, postcode].join(' ');
    const found = (this.rows ?? []).filter((row) => matches(said(row)));
    return [...found.filter((row) => row.disputed), ...found.filter((row) => !row.disputed)];
  }

  /** How many have sources that disagree. */
  get disputed(): number {
    return this.rows?.filter((row) => row.disputed).length ?? 0;
  }

  /** How much waits for a decision here. */
  get waiting(): number {
    return this.disputed + this.places.count;
  }

  async refresh(): Promise<void> {
    await this.places.refresh();
    this.rows = await this.#api.facilityDirectory();
    // What an import brought may be gone with it.
    const open = this.rows.find((row) => row.id === this.card?.id);
    this.card = open ? await this.#api.facilityCard(open.id) : null;
  }

  async open(id: number): Promise<void> {
    await this.run(async () => {
      this.card = await this.#api.facilityCard(id);
    });
  }

  /** Saves what was typed of a facility, and opens it. */
  async save(id: number | null, form: FacilityForm): Promise<void> {
    this.card = await this.#api.facilityCard((await this.#api.saveFacility(id, form)).id);
    await this.refresh();
  }

  /** Decides which claim is right: everybody held there is free of the doubt. */
  async settle(field: ClaimField, value: string): Promise<void> {
    const id = this.card?.id;
    if (id === undefined) return;
    await this.run(async () => {
      this.card = await this.#api.decideClaim(id, field, value);
      await this.refresh();
    });
  }

  /** Takes a file in; `false` when it was refused. */
  import(path: string): Promise<boolean> {
    return this.attempt(async () => {
      this.imported = await this.#api.importFacilities(path);
      await this.refresh();
    });
  }

  /** Undoes what the file brought; gives back what could not be undone. */
  async undoImport(): Promise<string[] | null> {
    const batch = this.imported?.batch;
    if (batch === undefined || batch === null) return null;
    // It may be one that goes with the file.
    this.card = null;
    return this.run(async () => {
      const { left } = await this.#api.undoImport(batch);
      this.imported = null;
      await this.refresh();
      return left;
    });
  }
}

export function emptyFacility(): FacilityForm {
  return {
    kind: '',
    number: '',
    short: '',
    full: '',
    region: '',
    postcode: '',
    street: '',
    country: '',
    source: '',
    checked: '',
  };
}
