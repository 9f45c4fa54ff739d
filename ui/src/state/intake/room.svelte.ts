// What the Desk tells of the room beside its counts: how quickly letters come in, and how many slips lie on the tables.
// Nobody waits for it, so it is asked for once nobody counts.

import { api, type Api, type PaceView, type SlipsView } from '$api';
import { WhenQuiet } from '../when-quiet';

/** Milliseconds without a letter. */
const QUIET = 700;
/** The last half hour moves on, also when nobody brings anything. */
const MINUTE = 60_000;

export class RoomState {
  pace = $state<PaceView | null>(null);
  slips = $state<SlipsView | null>(null);

  #api: Api;
  #evening: number | null = null;
  #soon = new WhenQuiet(() => void this.#load(), QUIET);
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(using: Api = api) {
    this.#api = using;
  }

  /** Something changed in this evening. */
  changed(evening: number): void {
    if (evening !== this.#evening) this.forget();
    this.#evening = evening;
    this.#clock ??= setInterval(() => this.#soon.soon(), MINUTE);
    // What was never seen is not waited for.
    if (this.pace === null) this.#soon.now();
    else this.#soon.soon();
  }

  /** Nobody looks any more. */
  stop(): void {
    this.#soon.stop();
    clearInterval(this.#clock);
    this.#clock = undefined;
  }

  forget(): void {
    this.stop();
    this.#evening = null;
    this.pace = null;
    this.slips = null;
  }

  /** What cannot be told now stays as it was: the Desk itself says why. */
  async #load(): Promise<void> {
    const evening = this.#evening;
    if (evening === null) return;
    const [pace, slips] = await Promise.allSettled([
      this.#api.pace(),
      this.#api.slipsGiven(evening),
    ]);
    if (evening !== this.#evening) return;
    if (pace.status === 'fulfilled') this.pace = pace.value;
    if (slips.status === 'fulfilled') this.slips = slips.value;
  }
}
