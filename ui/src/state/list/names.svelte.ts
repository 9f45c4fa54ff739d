// The walk through names whose dative the rules are unsure of: one at a time, Enter to accept.

import { api, type Api, type Sex, type UnsureName } from '$api';
import { Asking } from '../asking.svelte';

/** So many are shown behind the one that is looked at. */
const AHEAD = 8;

export class NamesState extends Asking {
  names = $state<UnsureName[]>([]);
  /** How many there are in all, those skipped among them. */
  left = $state<number | null>(null);
  /** What is typed for the current name. */
  dative = $state('');
  skipped = $state<number[]>([]);
  accepted = $state<UnsureName | null>(null);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  get current(): UnsureName | null {
    return this.#waiting[0] ?? null;
  }

  /** Whether something else is typed than was proposed. */
  get isTyped(): boolean {
    return this.current !== null && this.dative !== this.current.dative;
  }

  get next(): UnsureName[] {
    return this.#waiting.slice(1, 1 + AHEAD);
  }

  get #waiting(): UnsureName[] {
    return this.names.filter((name) => !this.skipped.includes(name.id));
  }

  async refresh(): Promise<void> {
    const before = this.current?.id;
    const proposed = this.current?.dative;
    const answer = await this.#api.unsureNames(this.skipped.length + AHEAD + 1);
    this.names = answer.names;
    this.left = answer.left;
    if (this.current?.id !== before || this.current?.dative !== proposed) this.#propose();
  }

  /** Settles the current name as it is typed. */
  async accept(): Promise<boolean> {
    const current = this.current;
    const dative = this.dative.trim();
    if (!current || dative === '') return false;
    const done = await this.attempt(async () => {
      await this.#api.acceptDative(current.id, dative);
      await this.refresh();
    });
    if (done) this.accepted = { ...current, dative };
    return done;
  }

  /** Puts the last accepted name back in question. */
  async takeBack(): Promise<void> {
    const last = this.accepted;
    if (!last) return;
    await this.run(async () => {
      await this.#api.acceptDative(last.id, '');
      this.accepted = null;
      await this.refresh();
    });
  }

  /** Says the sex of the current person: the rules may be sure then. */
  async chooseSex(sex: Sex): Promise<void> {
    const current = this.current;
    if (!current) return;
    await this.run(async () => {
      const card = await this.#api.prisoner(current.id);
      await this.#api.savePrisoner(current.id, { ...card.fields, sex });
      await this.refresh();
    });
  }

  async skip(): Promise<void> {
    if (!this.current) return;
    this.skipped = [...this.skipped, this.current.id];
    await this.run(() => this.refresh());
    this.#propose();
  }

  showSkipped(): void {
    this.skipped = [];
    this.#propose();
  }

  #propose(): void {
    this.dative = this.current?.dative ?? '';
  }
}
