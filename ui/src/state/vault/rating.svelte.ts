// How a passphrase that somebody thought up is judged, while it is typed.

import { api, LIMITS, type Api } from '$api';

export class PassphraseRating {
  /** From 0 to what a vault demands; `null` while nothing is typed. */
  score = $state<number | null>(null);

  #api: Api;
  #rated = 0;

  constructor(using: Api = api) {
    this.#api = using;
  }

  get isStrong(): boolean {
    return this.score === LIMITS.passphrase_score;
  }

  /** The newest text is the one that is judged. */
  async rate(passphrase: string): Promise<void> {
    const rated = ++this.#rated;
    const score = passphrase === '' ? null : (await this.#api.ratePassphrase(passphrase)).score;
    if (rated === this.#rated) this.score = score;
  }
}
