// The Settings screen: the vault's settings, its passphrase, its check.

import {
  api,
  errorView,
  type Api,
  type ErrorView,
  type RuleSettings,
  type VaultSettings,
  type VerifyView,
} from '$api';

export class SettingsState {
  vault = $state<VaultSettings | null>(null);
  rules = $state<RuleSettings | null>(null);
  verified = $state<VerifyView | null>(null);
  error = $state<ErrorView | null>(null);
  busy = $state(false);
  /** How a new passphrase is judged, 0 to 4; `null` while there is none. */
  score = $state<number | null>(null);

  #api: Api;
  #rated = 0;

  constructor(using: Api = api) {
    this.#api = using;
  }

  load = () =>
    this.#run(async () => {
      this.vault = await this.#api.vaultSettings();
      this.rules = await this.#api.ruleSettings();
    });

  save = (settings: VaultSettings) =>
    this.#run(async () => {
      this.vault = await this.#api.setVaultSettings(settings);
    });

  saveRules = (rules: RuleSettings) =>
    this.#run(async () => {
      this.rules = await this.#api.setRuleSettings(rules);
    });

  verify = () =>
    this.#run(async () => {
      this.verified = await this.#api.verify();
    });

  changePassphrase = (old: string, fresh: string) =>
    this.#run(async () => {
      await this.#api.changePassphrase(old, fresh);
    });

  async rate(passphrase: string): Promise<void> {
    const rated = ++this.#rated;
    const { score } = await this.#api.ratePassphrase(passphrase);
    if (rated === this.#rated) this.score = passphrase === '' ? null : score;
  }

  /** `false` when it was refused; `error` says why. */
  async #run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await work();
      this.error = null;
      return true;
    } catch (error) {
      this.error = errorView(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
