// Closing an evening: counting the box blind, what differs, what was decided, what is closed.

import {
  api,
  type Api,
  type ClosingView,
  type DifferenceView,
  type Kind,
  type Decision,
} from '$api';
import { Asking } from '../asking.svelte';
import { Doubles } from '../doubles';
import { Refresher } from '../refresher';

export class ClosingState extends Asking {
  view = $state<ClosingView | null>(null);

  // The bundle that is being typed.
  number = $state<number | null>(null);
  quantity = $state<number | null>(null);
  kind = $state<Kind>('letter');

  #api: Api;
  #doubles = new Doubles();
  /** A past evening that is looked at; `null` for the one under way or the newest closed. */
  #past: number | null;
  #refresher = new Refresher(() => this.#load());

  constructor(past: number | null = null, using: Api = api) {
    super();
    this.#past = past;
    this.#api = using;
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  async addBundle(): Promise<boolean> {
    const { number, quantity, kind } = this;
    if (number === null || quantity === null || quantity === 0) return false;
    const added = await this.#become(() => this.#api.addBundle(number, quantity, kind));
    if (added) {
      this.number = null;
      this.quantity = null;
    }
    return added;
  }

  /** A slip's code: one more letter. Says whether it was the same code twice. */
  async scan(digits: string, at = performance.now()): Promise<'added' | 'refused' | 'double'> {
    if (this.#doubles.isDouble(digits, at)) return 'double';
    return (await this.addScanned(digits)) ? 'added' : 'refused';
  }

  addScanned(digits: string): Promise<boolean> {
    const kind = this.kind;
    return this.#become(() => this.#api.addScanned(digits, kind));
  }

  removeBundle(id: number): Promise<boolean> {
    return this.#become(() => this.#api.removeBundle(id));
  }

  confirmZero(number: number): Promise<boolean> {
    return this.#become(() => this.#api.confirmZero(number));
  }

  startCounting(): Promise<boolean> {
    return this.#become(() => this.#api.startCounting());
  }

  backToOpen(): Promise<boolean> {
    return this.#become(() => this.#api.backToOpen());
  }

  compare(): Promise<boolean> {
    return this.#become(() => this.#api.compareRecount());
  }

  /** A decision without a reason is none. */
  decide(about: DifferenceView, taken: Decision, reason: string): Promise<boolean> {
    const { number, kind } = about;
    return this.#become(() => this.#api.decide({ number, kind, taken, reason: reason.trim() }));
  }

  countAgain(number: number): Promise<boolean> {
    return this.#become(() => this.#api.countAgain(number));
  }

  close(): Promise<boolean> {
    return this.#become(() => this.#api.closeEvening());
  }

  closeWithoutRecount(): Promise<boolean> {
    return this.#become(() => this.#api.closeWithoutRecount());
  }

  amend(number: number, n: number, reason: string): Promise<boolean> {
    if (this.view?.step !== 'closed') return Promise.resolve(false);
    const evening = this.view.outcome.evening.id;
    return this.#become(() => this.#api.amend(evening, number, n, reason.trim()));
  }

  /** Removes a copy that the closing left. */
  async removeCopy(name: string): Promise<boolean> {
    const removed = await this.attempt(() => this.#api.removeCopy(name));
    if (removed) await this.refresh();
    return removed;
  }

  async #load(): Promise<void> {
    const past = this.#past;
    const view = await this.ask(() =>
      past === null ? this.#api.closing() : this.#api.closingOf(past),
    );
    if (view) this.view = view;
  }

  #become(work: () => Promise<ClosingView>): Promise<boolean> {
    return this.attempt(async () => (this.view = await work()));
  }
}
