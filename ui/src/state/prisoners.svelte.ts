// The list on the screen: what is asked for, what was found, who is marked, whose card is open.

import {
  api,
  errorView,
  type Api,
  type ErrorView,
  type PrisonerCard,
  type PrisonerForm,
  type PrisonerQuery,
  type PrisonersView,
} from '$api';

/** A birthday that a letter would still reach: from today + 7 to today + 45 days. */
const BIRTHDAYS: [number, number] = [7, 45];

/** More rows than this are shown as one scrolls: the first ones must stand at once. */
const PORTION = 300;

export type Filter = 'held' | 'never_written' | 'birthdays' | 'tonight';

export class PrisonersState {
  view = $state<PrisonersView | null>(null);
  error = $state<ErrorView | null>(null);
  query = $state<PrisonerQuery>(emptyQuery());
  marked = $state<number[]>([]);
  card = $state<PrisonerCard | null>(null);
  editing = $state(false);
  extent = $state(PORTION);

  #api: Api;
  #asked = 0;

  constructor(using: Api = api) {
    this.#api = using;
  }

  get rows() {
    return this.view?.rows.slice(0, this.extent) ?? [];
  }

  get filtered(): boolean {
    const { text, tag, held, never_written, birthdays, tonight } = this.query;
    return text !== '' || tag !== null || held || never_written || birthdays !== null || tonight;
  }

  /** Asks for the list; the newest question wins. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await this.#api.prisoners($state.snapshot(this.query));
      if (asked !== this.#asked) return;
      this.view = view;
      this.error = null;
    } catch (error) {
      if (asked === this.#asked) this.error = errorView(error);
    }
  }

  search(text: string): Promise<void> {
    return this.#ask({ text });
  }

  filter(by: Filter): Promise<void> {
    if (by === 'birthdays')
      return this.#ask({ birthdays: this.query.birthdays ? null : BIRTHDAYS });
    return this.#ask({ [by]: !this.query[by] });
  }

  tag(tag: string): Promise<void> {
    return this.#ask({ tag: this.query.tag === tag ? null : tag });
  }

  everybody(): Promise<void> {
    return this.#ask(emptyQuery());
  }

  more(): void {
    this.extent += PORTION;
  }

  mark(id: number): void {
    this.marked = this.marked.includes(id)
      ? this.marked.filter((other) => other !== id)
      : [...this.marked, id];
  }

  markAll(): void {
    const all = this.view?.rows.map((row) => row.id) ?? [];
    this.marked = this.marked.length === all.length ? [] : all;
  }

  /** Takes those marked into the evening; gives back how many, or `null` when it could not be. */
  async addMarked(): Promise<number | null> {
    const people = [...this.marked];
    const evening = this.view?.evening;
    if (evening === null || evening === undefined) return null;
    return this.#run(async () => {
      await this.#api.lineUpAdd(evening, people);
      this.marked = [];
      await this.refresh();
      return people.length;
    });
  }

  async open(id: number): Promise<void> {
    await this.#run(async () => {
      this.card = await this.#api.prisoner(id);
      this.editing = false;
    });
  }

  /** Asks for the open card again, unless it is being edited. */
  async reopen(): Promise<void> {
    if (this.card && !this.editing) await this.open(this.card.id);
  }

  close(): void {
    this.card = null;
    this.editing = false;
  }

  /** Saves a form; `false` when it was refused, and `error` says why. */
  async save(id: number | null, form: PrisonerForm): Promise<boolean> {
    const saved = await this.#run(async () => {
      this.card = await this.#api.savePrisoner(id, form);
      this.editing = false;
      await this.refresh();
      return true;
    });
    return saved ?? false;
  }

  /** Names and addresses do not stay in the window once the vault is locked. */
  forget(): void {
    this.#asked++;
    this.view = null;
    this.query = emptyQuery();
    this.marked = [];
    this.close();
  }

  #ask(change: Partial<PrisonerQuery>): Promise<void> {
    this.query = { ...this.query, ...change };
    this.extent = PORTION;
    this.marked = [];
    return this.refresh();
  }

  async #run<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const done = await work();
      this.error = null;
      return done;
    } catch (error) {
      this.error = errorView(error);
      return null;
    }
  }
}

export function emptyQuery(): PrisonerQuery {
  return {
    text: '',
    tag: null,
    held: false,
    never_written: false,
    birthdays: null,
    tonight: false,
  };
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
