// Short notes at the foot of the window. They never take the focus and never block the next entry.

import { errorView, type ErrorView } from '$api';
import { t } from '$words';
import { presentation, sentence, type Severity } from '$words/errors';
import { announcer } from './announcer.svelte';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly severity: Severity | 'done';
  readonly action: { word: string; run: () => void } | null;
}

const CALM_MS = 6000;
const SERIOUS_MS = 14000;

export class Toasts {
  items = $state<Toast[]>([]);
  #next = 1;

  /** Something was done. */
  done(text: string): void {
    this.#add(text, 'done', null, CALM_MS);
  }

  /** Something was done that can be undone from here; where that is refused, it is told. */
  undoable(text: string, undo: () => Promise<unknown>): void {
    const run = () => void undo().catch((error: unknown) => this.error(errorView(error)));
    this.#add(text, 'done', { word: t('word-undo'), run }, SERIOUS_MS);
  }

  /** Something was not done, and can be from here. */
  offered(text: string, action: { word: string; run: () => void }): void {
    this.#add(text, 'notice', action, SERIOUS_MS);
  }

  /** Something was not as expected: nothing is lost, nothing was done either. */
  notice(text: string): void {
    this.#add(text, 'notice', null, SERIOUS_MS);
  }

  /** An import or a merging was undone, but for what has changed since. */
  undone(left: string[]): void {
    if (left.length === 0) this.done(t('list-undone'));
    else this.notice(t('list-left-as-is', { names: left.join(', ') }));
  }

  error(error: ErrorView): void {
    const { severity } = presentation(error.code);
    this.#add(sentence(error), severity, null, severity === 'notice' ? CALM_MS : SERIOUS_MS);
  }

  dismiss(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.items = [];
  }

  #add(text: string, severity: Toast['severity'], action: Toast['action'], stay: number): void {
    const toast = { id: this.#next++, text, severity, action };
    // Three at most: a pile of notes is read by nobody. What was done before the last is old news, and would lie over the
    // ways between the screens where a stack of slips is scanned.
    const isOld = (other: Toast) => isCalm(toast) && isCalm(other);
    this.items = [...this.items.filter((other) => !isOld(other)).slice(-2), toast];
    announcer.say(text);
    setTimeout(() => this.dismiss(toast.id), stay);
  }
}

function isCalm({ severity, action }: Toast): boolean {
  return severity === 'done' && action === null;
}

export const toasts = new Toasts();
