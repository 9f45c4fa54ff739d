// The Settings screen: the vault's settings, its passphrase, its check.

import { api, type Api, type RuleSettings, type VaultSettings, type VerifyView } from '$api';
import { Asking } from '../asking.svelte';
import { PassphraseRating } from './rating.svelte';

export class SettingsState extends Asking {
  vault = $state<VaultSettings | null>(null);
  rules = $state<RuleSettings | null>(null);
  verified = $state<VerifyView | null>(null);
  /** Of a new passphrase. */
  readonly rating: PassphraseRating;

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
    this.rating = new PassphraseRating(using);
  }

  load = () =>
    this.attempt(async () => {
      this.vault = await this.#api.vaultSettings();
      this.rules = await this.#api.ruleSettings();
    });

  save = (settings: VaultSettings) =>
    this.attempt(async () => (this.vault = await this.#api.setVaultSettings(settings)));

  saveRules = (rules: RuleSettings) =>
    this.attempt(async () => (this.rules = await this.#api.setRuleSettings(rules)));

  verify = () => this.attempt(async () => (this.verified = await this.#api.verify()));

  changePassphrase = (old: string, fresh: string) =>
    this.attempt(() => this.#api.changePassphrase(old, fresh));
}
