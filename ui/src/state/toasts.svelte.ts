// Short notes at the foot of the window. They never take the focus and never block the next entry.

import type { ErrorView } from '$api';
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

  done(text: string, action: Toast['action'] = null): void {
    this.#add(text, 'done', action, action ? SERIOUS_MS : CALM_MS);
  }

  error(error: ErrorView, action: Toast['action'] = null): void {
    const severity = presentation(error.code).severity;
    this.#add(sentence(error), severity, action, severity === 'notice' ? CALM_MS : SERIOUS_MS);
  }

  dismiss(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.items = [];
  }

  #add(text: string, severity: Toast['severity'], action: Toast['action'], stay: number): void {
    const toast = { id: this.#next++, text, severity, action };
    // Three at most: a pile of notes is read by nobody.
    this.items = [...this.items.slice(-2), toast];
    announcer.say(text);
    setTimeout(() => this.dismiss(toast.id), stay);
  }
}

export const toasts = new Toasts();
