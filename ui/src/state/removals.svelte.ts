// What was removed since the vault was opened: it is offered back until the vault is locked.

import { api, type Api, type RemovalView } from '$api';
import { t } from '$words';
import { Asking } from './asking.svelte';
import { toasts } from './toasts.svelte';

/** More names than this are counted instead. */
const NAMED = 2;

export class RemovalsState extends Asking {
  items = $state.raw<RemovalView[]>([]);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  async refresh(): Promise<void> {
    this.items = (await this.ask(() => this.#api.removals())) ?? this.items;
  }

  /** Gives back what a removal took; `false` when it was refused, and `error` says why. */
  undo(id: number): Promise<boolean> {
    return this.attempt(async () => {
      const back = await this.#api.undoRemoval(id);
      this.items = this.items.filter((one) => one.id !== id);
      toasts.done(t('removal-undone', { what: removedWords(back) }));
    });
  }

  /** Says what is gone, and offers it back at once. */
  async told(removal: RemovalView): Promise<void> {
    toasts.undoable(t('removal-done', { what: removedWords(removal) }), async () => {
      if (!(await this.undo(removal.id)) && this.error) toasts.error(this.error);
    });
    await this.refresh();
  }

  /** Names do not stay in the window once the vault is locked. */
  forget(): void {
    this.items = [];
    this.error = null;
  }
}

/** What was removed, by name; of many the first. */
export function removedWords({ evening, gone, kept }: RemovalView): string {
  if (evening !== null) return t('removal-evening', { title: evening });
  const names = [...gone, ...kept];
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length - NAMED;
  return more > 0 ? t('removal-and-more', { names: named, count: more }) : named;
}
