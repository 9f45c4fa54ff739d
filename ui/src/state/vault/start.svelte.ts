// The first run and the locked vault.

import { api, type Api, type NewVaultView } from '$api';
import { language } from '$words';
import { Asking } from '../asking.svelte';
import { session as theSession, type Session } from '../session.svelte';
import { PassphraseRating } from './rating.svelte';

export type Step = 'welcome' | 'passphrase' | 'recovery';
export type Source = 'words' | 'own';

export class StartState extends Asking {
  step = $state<Step>('welcome');
  proposal = $state<NewVaultView | null>(null);
  source = $state<Source>('words');
  /** The passphrase as it is typed: the six words once more, or one's own. */
  typed = $state('');
  again = $state('');
  kept = $state(false);
  saved = $state<string | null>(null);
  readonly rating: PassphraseRating;

  #api: Api;
  #session: Session;

  constructor(session: Session = theSession, using: Api = api) {
    super();
    this.#session = session;
    this.#api = using;
    this.rating = new PassphraseRating(using);
  }

  /** Whether a new vault's passphrase would have to be typed again. One that only opens is typed each time. */
  get touched(): boolean {
    return this.step !== 'welcome' && this.typed !== '';
  }

  get mayCreate(): boolean {
    return this.step === 'recovery' && this.kept;
  }

  get mayGoOn(): boolean {
    if (this.source === 'words') return this.#sameWords();
    return this.rating.isStrong && this.typed.trim() === this.again.trim();
  }

  async propose(): Promise<void> {
    await this.attempt(async () => {
      this.proposal = await this.#api.proposeVault(language());
      this.typed = '';
      this.step = 'passphrase';
    });
  }

  choose(source: Source): void {
    this.source = source;
    this.typed = '';
    this.again = '';
    void this.rating.rate('');
  }

  async type(text: string): Promise<void> {
    this.typed = text;
    if (this.source === 'words') return;
    await this.rating.rate(text);
  }

  async saveRecovery(): Promise<void> {
    await this.attempt(async () => {
      const code = this.proposal?.recovery_code ?? '';
      this.saved = (await this.#api.saveRecovery(code)).file;
    });
  }

  async create(): Promise<boolean> {
    const passphrase = this.source === 'words' ? (this.proposal?.passphrase ?? '') : this.typed;
    const code = this.proposal?.recovery_code ?? '';
    return this.attempt(async () => {
      this.#session.show(await this.#api.createVault(passphrase, code));
      this.forget();
    });
  }

  async unlock(): Promise<void> {
    await this.attempt(async () => {
      this.#session.show(await this.#api.unlock(this.typed));
      this.forget();
    });
  }

  /** A vault on another machine's disk is not opened there. */
  async copyHere(): Promise<void> {
    await this.attempt(async () => this.#session.show(await this.#api.copyVaultHere()));
  }

  async openSample(): Promise<void> {
    await this.attempt(async () => this.#session.show(await this.#api.openSample()));
  }

  /** Nothing secret stays in the window longer than it is needed. */
  forget(): void {
    this.proposal = null;
    this.typed = '';
    this.again = '';
    void this.rating.rate('');
    this.saved = null;
    this.kept = false;
    this.step = 'welcome';
  }

  #sameWords(): boolean {
    const plain = (text: string) =>
      text.trim().toLowerCase().replace(/ё/g, 'е').split(/\s+/).join(' ');
    return this.typed !== '' && plain(this.typed) === plain(this.proposal?.passphrase ?? '');
  }
}
