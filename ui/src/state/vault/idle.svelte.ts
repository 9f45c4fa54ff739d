// Tells the shell that somebody is at the desk, so that the vault is not locked; shows the last minute before it is.

import { api, type Api } from '$api';

/** Keys and clicks are told at most so often. */
const PAUSE_MS = 10_000;

export class IdleWatch {
  /** Seconds until the vault is locked; `null` while that is far off. */
  seconds = $state<number | null>(null);

  #touched = 0;
  #api: Api;

  constructor(using: Api = api) {
    this.#api = using;
  }

  /** A key, a click, a move of the mouse. `now` is in milliseconds. */
  touch(now: number = Date.now()): void {
    if (this.seconds === null && now - this.#touched < PAUSE_MS) return;
    this.#touched = now;
    this.seconds = null;
    // A shell that does not answer locks, which is the safe way to fail.
    this.#api.stayOpen().catch(() => undefined);
  }

  warn(seconds: number): void {
    this.seconds = seconds;
  }
}

export const idle = new IdleWatch();
