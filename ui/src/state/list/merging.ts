// Two records made one, wherever it is asked for, with one way back.

import { api } from '$api';
import { t } from '$words';
import { prisoners } from '../app';
import { toasts } from '../toasts.svelte';

/** Merges one record into another and offers the way back. Rejects when it is refused. */
export async function merge(from: number, into: number): Promise<void> {
  const { card } = await api.mergePrisoners(from, into);
  await prisoners.refresh();
  toasts.undoable(t('pairs-merged', { name: card.name }), () => unmerge(from));
}

/** Two records are two people: they are suspected no longer, unless it is taken back. */
export async function markDistinct(one: number, other: number): Promise<void> {
  await api.markDistinct(one, other, true);
  toasts.undoable(t('pairs-told-apart'), () => api.markDistinct(one, other, false));
}

/** Takes apart what was merged; what has changed since is left as it is, and named. */
export async function unmerge(from: number): Promise<void> {
  const { left } = await api.undoMerge(from);
  toasts.undone(left);
  await prisoners.refresh();
  await prisoners.reopen();
}
