// The first run and the locked vault.

import { api, errorView, type Api, type ErrorView, type NewVaultView } from '$api';
import { language } from '$words';
import { session as theSession, type Session } from '../session.svelte';

export type Step = 'welcome' | 'passphrase' | 'recovery';
export type Source = 'words' | 'own';

/** What a vault wants of a passphrase that somebody thought up. */
const STRONG = 4;

export class StartState {
  step = $state<Step>('welcome');
  proposal = $state<NewVaultView | null>(null);
  source = $state<Source>('words');
  /** The passphrase as it is typed: the six words once more, or one's own. */
  typed = $state('');
  again = $state('');
  score = $state<number | null>(null);
  kept = $state(false);
  saved = $state<string | null>(null);
  busy = $state(false);
  error = $state<ErrorView | null>(null);

  #api: Api;
  #session: Session;
  #rated = 0;

  constructor(session: Session = theSession, using: Api = api) {
    this.#session = session;
    this.#api = using;
  }

  get mayGoOn(): boolean {
    if (this.source === 'words') return this.#sameWords();
    return this.score === STRONG && this.typed.trim() === this.again.trim();
  }

  async propose(): Promise<void> {
    await this.#run(async () => {
      this.proposal = await this.#api.proposeVault(language());
      this.typed = '';
      this.step = 'passphrase';
    });
  }

  choose(source: Source): void {
    this.source = source;
    this.typed = '';
    this.again = '';
    this.score = null;
  }

  async type(text: string): Promise<void> {
    this.typed = text;
    if (this.source === 'words') return;
    const rated = ++this.#rated;
    const { score } = await this.#api.ratePassphrase(text);
    if (rated === this.#rated) this.score = text === '' ? null : score;
  }

  async saveRecovery(): Promise<void> {
    await this.#run(async () => {
      const code = this.proposal?.recovery_code ?? '';
      this.saved = (await this.#api.saveRecovery(code)).file;
    });
  }

  async create(): Promise<void> {
    const passphrase = this.source === 'words' ? (this.proposal?.passphrase ?? '') : this.typed;
    const code = this.proposal?.recovery_code ?? '';
    await this.#run(async () => {
      this.#session.show(await this.#api.createVault(passphrase, code));
      this.forget();
    });
  }

  async unlock(): Promise<void> {
    await this.#run(async () => {
      this.#session.show(await this.#api.unlock(this.typed));
      this.forget();
    });
  }

  async openSample(): Promise<void> {
    await this.#run(async () => this.#session.show(await this.#api.openSample()));
  }

  /** Nothing secret stays in the window longer than it is needed. */
  forget(): void {
    this.proposal = null;
    this.typed = '';
    this.again = '';
    this.score = null;
    this.saved = null;
    this.kept = false;
    this.step = 'welcome';
  }

  #sameWords(): boolean {
    const plain = (text: string) =>
      text.trim().toLowerCase().replace(/ё/g, 'е').split(/\s+/).join(' ');
    return this.typed !== '' && plain(this.typed) === plain(this.proposal?.passphrase ?? '');
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await work();
    } catch (error) {
      this.error = errorView(error);
    } finally {
      this.busy = false;
    }
  }
}
