// How a passphrase that somebody thought up is judged, while it is typed.

import { api, type Api } from '$api';

/** The best there is, and what a vault asks for. */
export const STRONG = 4;

export class PassphraseRating {
  /** 0 to `STRONG`; `null` while nothing is typed. */
  score = $state<number | null>(null);

  #api: Api;
  #rated = 0;

  constructor(using: Api = api) {
    this.#api = using;
  }

  get isStrong(): boolean {
    return this.score === STRONG;
  }

  /** The newest text is the one that is judged. */
  async rate(passphrase: string): Promise<void> {
    const rated = ++this.#rated;
    const score = passphrase === '' ? null : (await this.#api.ratePassphrase(passphrase)).score;
    if (rated === this.#rated) this.score = score;
  }
}
