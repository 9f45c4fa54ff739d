// Two records made one, wherever it is asked for, with one way back.

import { api } from '$api';
import { t } from '$words';
import { prisoners } from '../app';
import { toasts } from '../toasts.svelte';

/** Merges one record into another and offers the way back. Rejects when it is refused. */
export async function merge(from: number, into: number): Promise<void> {
  const { card } = await api.mergePrisoners(from, into);
  await prisoners.refresh();
  toasts.done(t('pairs-merged', { name: card.name }), {
    word: t('word-undo'),
    run: () => void takeApart(from),
  });
}

/** Two records are two people: they are suspected no longer, unless it is taken back. */
export async function tellApart(one: number, other: number): Promise<void> {
  await api.tellApart(one, other, true);
  toasts.done(t('pairs-told-apart'), {
    word: t('word-undo'),
    run: () => void api.tellApart(one, other, false),
  });
}

/** Takes apart what was merged; what has changed since is left as it is, and named. */
export async function takeApart(from: number): Promise<void> {
  const { left } = await api.undoMerge(from);
  toasts.done(
    left.length === 0 ? t('keeping-undone') : t('keeping-left-as-is', { names: left.join(', ') }),
  );
  await prisoners.refresh();
  await prisoners.reopen();
}
