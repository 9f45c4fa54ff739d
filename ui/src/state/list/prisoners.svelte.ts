// The list on the screen: what is asked for, what was found, who is marked, whose card is open.

import {
  api,
  errorView,
  LIMITS,
  type Api,
  type BulkChange,
  type ChipCounts,
  type PeopleOfFile,
  type PrisonerCard,
  type PrisonerColumn,
  type PrisonerForm,
  type PrisonerQuery,
  type PrisonersView,
  type SavedFilter,
} from '$api';
import { Asking } from '../asking.svelte';
import { emptyQuery, meaning } from '../query';
import { Selection } from './selection.svelte';

/** The height of a row, and of what stands above them at least, in pixels. */
const ROW = 50;
const ABOVE = 200;
/** Rows that come together further down. */
const PORTION = 40;

export type Filter = 'held' | 'printable' | 'never_written' | 'few' | 'birthdays' | 'tonight';

/** Of these two, one at most is asked for. */
const OPPOSITE: Partial<Record<Filter, Filter>> = { held: 'printable', printable: 'held' };

export class PrisonersState extends Asking {
  /** Replaced as a whole with every answer: nobody waits for each of its cells to be watched. */
  view = $state.raw<PrisonersView | null>(null);
  /** How many each filter would leave beside the others; the same whatever is searched. */
  chips = $state.raw<ChipCounts | null>(null);
  query = $state<PrisonerQuery>(firstQuery());
  readonly selection = new Selection();
  filters = $state<SavedFilter[]>([]);
  card = $state<PrisonerCard | null>(null);
  editing = $state(false);

  #api: Api;
  #asked = 0;
  #counted = 0;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  get marked(): ReadonlySet<number> {
    return this.selection.marked;
  }

  get rows() {
    return this.view?.rows ?? [];
  }

  get filtered(): boolean {
    return !this.asks(emptyQuery());
  }

  /** Whether the list is asked for just this, however many rows are shown. */
  asks(query: PrisonerQuery): boolean {
    return meaning(query) === meaning(this.query);
  }

  /** Asks for the list and its filters: something may have changed in it. */
  async refresh(): Promise<void> {
    await Promise.all([this.#look(), this.#countChips()]);
  }

  async #countChips(): Promise<void> {
    const asked = ++this.#counted;
    const query = { ...$state.snapshot(this.query), text: '' };
    const chips = await this.ask(
      () => this.#api.listChips(query),
      () => asked === this.#counted,
    );
    this.chips = chips ?? this.chips;
  }

  /** Asks for the list; the newest question wins. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const view = await this.ask(
      () => this.#api.prisoners($state.snapshot(this.query)),
      () => asked === this.#asked,
    );
    if (view) this.view = view;
  }

  /** The chips do not depend on it, so that nobody who types waits for them. */
  search(text: string): Promise<void> {
    this.#narrow({ text });
    return this.#look();
  }

  filter(by: Filter): Promise<void> {
    const on = !this.query[by];
    if (by === 'birthdays') return this.#choose({ birthdays: on ? [...LIMITS.birthdays] : null });
    const other = OPPOSITE[by];
    return this.#choose({ [by]: on, ...(on && other ? { [other]: false } : {}) });
  }

  /** In the order of a column, then the other way round, then as it was. */
  sort(by: PrisonerColumn): Promise<void> {
    const now = this.query.sort;
    const turned = now?.descending ? null : { by, descending: true };
    const sort = now?.by === by ? turned : { by, descending: false };
    this.query = { ...this.query, sort, limit: screenful() };
    return this.#look();
  }

  /** Narrows the list by something that one of many is chosen of. */
  choose(choice: Pick<PrisonerQuery, 'facility'> | Pick<PrisonerQuery, 'address'>): Promise<void> {
    return this.#choose(choice);
  }

  /** Asks just what was asked before under a name. */
  apply(query: PrisonerQuery): Promise<void> {
    return this.#choose({ ...emptyQuery(), ...query, sort: this.query.sort ?? null });
  }

  tag(tag: string): Promise<void> {
    return this.#choose({ tag: this.query.tag === tag ? null : tag });
  }

  everybody(): Promise<void> {
    return this.apply(emptyQuery());
  }

  /** A further portion of a long list. */
  more(): Promise<void> {
    this.query = { ...this.query, limit: (this.query.limit ?? 0) + PORTION };
    return this.#look();
  }

  /** Marks everybody who is found, also beyond the rows shown; or nobody, when all are marked. */
  async markAll(): Promise<void> {
    if (this.marked.size === this.view?.found) {
      this.selection.clear();
      return;
    }
    await this.ask(async () => {
      this.selection.only(await this.#api.prisonerIds($state.snapshot(this.query)));
    });
  }

  /** The numbers of those marked who are in the evening, ascending; `null` when they could not be asked for. */
  markedNumbers(): Promise<number[] | null> {
    return this.ask(async () => {
      const tonight = await this.#api.prisoners({ ...emptyQuery(), tonight: true });
      const marked = tonight.rows.filter((row) => this.marked.has(row.id));
      return marked.flatMap((row) => row.tonight ?? []).sort((one, other) => one - other);
    });
  }

  /** Marks those whom lines of names mean; gives back who they are, and which lines mean nobody. */
  async markNamed(lines: string): Promise<PeopleOfFile | null> {
    const found = await this.ask(() => this.#api.peopleOfText(lines));
    if (found) this.selection.only(found.people);
    return found;
  }

  /** Those marked as a table, in the order of the list. */
  copiedTable(): Promise<string | null> {
    const sort = $state.snapshot(this.query.sort) ?? null;
    return this.ask(() => this.#api.copiedTable(this.selection.people, sort));
  }

  /** The addresses of those marked were checked today. */
  checkMarked(): Promise<BulkChange | null> {
    return this.run(() => this.#api.checkToday(this.selection.people));
  }

  /** Takes those marked into the evening; gives back how many, or `null` when it could not be. */
  async addMarked(): Promise<number | null> {
    const added = await this.add(this.selection.people);
    if (added !== null) this.selection.clear();
    return added;
  }

  /** Takes people into the evening; gives back how many, or `null` when it could not be. */
  async add(people: number[]): Promise<number | null> {
    const evening = this.view?.evening;
    if (evening === null || evening === undefined) return null;
    return this.ask(async () => {
      await this.#api.lineUpAdd(evening, people);
      await this.refresh();
      return people.length;
    });
  }

  async loadFilters(): Promise<void> {
    await this.ask(async () => {
      this.filters = await this.#api.savedFilters();
    });
  }

  /** Remembers what is asked now under a name. */
  saveFilter(name: string): Promise<boolean> {
    return this.attempt(async () => {
      const query = { ...$state.snapshot(this.query), limit: null, sort: null };
      this.filters = await this.#api.saveFilter(name, query);
    });
  }

  async removeFilter(name: string): Promise<void> {
    await this.ask(async () => {
      this.filters = await this.#api.removeFilter(name);
    });
  }

  async open(id: number): Promise<void> {
    await this.ask(async () => {
      this.card = await this.#api.prisoner(id);
      this.editing = false;
    });
  }

  /** Asks for the open card again, unless it is being edited. Whoever is not on the list any more has none. */
  async reopen(): Promise<void> {
    if (!this.card || this.editing) return;
    const { id } = this.card;
    await this.ask(async () => {
      const card = await this.#api.prisoner(id).catch((error: unknown) => {
        if (errorView(error).code === 'unknown_prisoner') return null;
        throw error;
      });
      if (this.card?.id !== id) return;
      if (card) this.card = card;
      else this.close();
    });
  }

  close(): void {
    this.card = null;
    this.editing = false;
  }

  /** Saves a form; `false` when it was refused, and `error` says why. */
  save(id: number | null, form: PrisonerForm): Promise<boolean> {
    return this.attempt(async () => {
      this.card = await this.#api.savePrisoner(id, form);
      this.editing = false;
      await this.refresh();
    });
  }

  /** Names and addresses do not stay in the window once the vault is locked. */
  forget(): void {
    this.#asked++;
    this.#counted++;
    this.view = null;
    this.chips = null;
    this.query = firstQuery();
    this.selection.clear();
    this.filters = [];
    this.close();
  }

  #narrow(change: Partial<PrisonerQuery>): void {
    this.query = { ...this.query, ...change, limit: screenful() };
    this.selection.clear();
  }

  async #choose(change: Partial<PrisonerQuery>): Promise<void> {
    this.#narrow(change);
    await this.refresh();
  }
}

/** Rows that answer a letter: those that are seen, which must stand within the frame. The others follow. */
export function screenful(): number {
  return Math.ceil(Math.max(globalThis.innerHeight - ABOVE, ABOVE) / ROW);
}

/** Everybody, as far as one sees. */
function firstQuery(): PrisonerQuery {
  return { ...emptyQuery(), limit: screenful() };
}

export function emptyForm(): PrisonerForm {
  return {
    surname: '',
    given: '',
    patronymic: '',
    sex: null,
    born: '',
    dative: '',
    latin: '',
    facility: null,
    unit: '',
    own_address: '',
    own_postcode: '',
    own_country: '',
    custody: 'in_custody',
    source: '',
    checked: '',
    doubt: '',
    articles: '',
    term: '',
    held_since: '',
    story: '',
    interests: '',
    room_line: '',
    room_sight: 'shown',
    note: '',
    marks: '',
    tags: '',
    languages: '',
  };
}
