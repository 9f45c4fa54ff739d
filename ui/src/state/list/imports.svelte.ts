// What was imported: what each import changed, what stands on it, and undoing one.

import { api, type Api, type EffectNames, type ImportsView } from '$api';
import { SvelteMap } from 'svelte/reactivity';
import { Asking } from '../asking.svelte';

export class ImportsState extends Asking {
  view = $state.raw<ImportsView | null>(null);
  /** Whom and what an import changed, by its number, once somebody looked. */
  readonly changes = new SvelteMap<number, EffectNames[]>();

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  async refresh(): Promise<void> {
    this.view = (await this.ask(() => this.#api.imports())) ?? this.view;
  }

  async look(batch: number): Promise<void> {
    const changes = await this.ask(() => this.#api.importChanges(batch));
    if (changes) this.changes.set(batch, changes);
  }

  /** Undoes an import; `false` when it was refused, and `error` says what stands on it. */
  async undo(batch: number): Promise<boolean> {
    const done = await this.attempt(() => this.#api.undoImport(batch));
    const error = this.error;
    this.changes.delete(batch);
    await this.refresh();
    this.error = error;
    return done;
  }
}
