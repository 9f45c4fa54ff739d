// Closing the window: what is typed is asked about first; while an evening takes letters it is asked once.

import { intake } from './app';
import { session } from './session.svelte';
import { unsaved } from './unsaved.svelte';

export class Leaving {
  /** Set while it is asked; called, the window goes. */
  question = $state.raw<(() => void) | null>(null);

  request(close: () => void): void {
    // What is on its way is counted before the window goes.
    const go = () => void intake.queue.done().then(close);
    if (unsaved.isAnything) unsaved.leave(go);
    else if (session.takesLetters) this.question = go;
    else go();
  }

  stay(): void {
    this.question = null;
  }
}

export const leaving = new Leaving();
