// The Settings screen: the vault's settings, its passphrase, its check.

import {
  api,
  type Api,
  type KeysChanged,
  type RuleSettings,
  type VaultSettings,
  type VerifyView,
} from '$api';
import { Asking } from '../asking.svelte';
import { PassphraseRating } from './rating.svelte';

export class SettingsState extends Asking {
  vault = $state<VaultSettings | null>(null);
  rules = $state<RuleSettings | null>(null);
  verified = $state<VerifyView | null>(null);
  /** What the last change of keys came to. */
  keys = $state<KeysChanged | null>(null);
  /** A new recovery code while it is shown, and where its sheet was saved. */
  code = $state('');
  sheet = $state<string | null>(null);
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
    this.attempt(async () => (this.keys = await this.#api.changePassphrase(old, fresh)));

  newRecoveryCode = (passphrase: string) =>
    this.attempt(async () => {
      const made = await this.#api.newRecoveryCode(passphrase);
      this.keys = made.changed;
      this.code = made.recovery_code;
    });

  saveSheet = () =>
    this.attempt(async () => (this.sheet = (await this.#api.saveRecovery(this.code)).file));

  /** A code is shown once. */
  forgetCode = () => {
    this.code = '';
    this.sheet = null;
  };
}
