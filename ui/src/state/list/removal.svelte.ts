// Removing people from the list: first what it means for each of them, then the removal.

import { api, type Api, type RemovalPlan, type RemovalView } from '$api';
import { Asking } from '../asking.svelte';

export class RemovalForm extends Asking {
  plan = $state.raw<RemovalPlan | null>(null);

  readonly people: number[];
  #api: Api;

  constructor(people: readonly number[], using: Api = api) {
    super();
    this.people = [...people];
    this.#api = using;
  }

  async load(): Promise<void> {
    this.plan = await this.ask(() => this.#api.planRemoval(this.people));
  }

  /** Those who can be removed now. */
  get removable(): number[] {
    if (!this.plan) return [];
    return [...this.plan.gone, ...this.plan.kept].map((person) => person.id);
  }

  /** Whether somebody has a number tonight, which nobody else will get. */
  get takesNumbers(): boolean {
    return [...(this.plan?.gone ?? []), ...(this.plan?.kept ?? [])].some(
      (person) => person.tonight !== null,
    );
  }

  remove(): Promise<RemovalView | null> {
    return this.run(() => this.#api.removePrisoners(this.removable));
  }
}
