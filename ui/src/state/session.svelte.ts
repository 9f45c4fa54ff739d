// Where the window stands: vault, screen, language, theme.

import {
  api,
  type Api,
  type DeviceSettings,
  type PaperKind,
  type StartView,
  type Zoom,
} from '$api';
import { Asking } from './asking.svelte';
import { unsaved } from './unsaved.svelte';
import { setLanguage } from '$words';

export const SCREENS = ['evenings', 'list', 'printing', 'intake', 'closing', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** What a screen hands to the next one. */
export interface ScreenParams {
  evening?: number;
  prisoner?: number;
  paper?: PaperKind;
  /** Print only these numbers. */
  only?: number[];
  /** Make a new evening from the people that the list shows now. */
  people?: number[];
  /** Open a form or a wizard at once. */
  open?: 'import' | 'new';
}

export class Session extends Asking {
  view = $state<StartView | null>(null);
  screen = $state<Screen>('evenings');
  params = $state<ScreenParams>({});
  /** Set while the sentence «Продолжаем вечер …» is to be seen. */
  resuming = $state(false);
  /** The help of keys is open. */
  helping = $state(false);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  get isOpen(): boolean {
    return this.view?.vault === 'open' || this.view?.vault === 'sample';
  }

  /** Whether sounds play. */
  get sounds(): boolean {
    return this.view?.device.sound ?? false;
  }

  /** Whether what is typed beside every field of the Desk goes to its box. */
  get typesAnywhere(): boolean {
    return this.view?.device.type_anywhere ?? true;
  }

  mute(): Promise<boolean> {
    return this.setDevice({ sound: !this.sounds });
  }

  /** Shows the window at another scale, and answers with it. */
  zoom(step: Zoom): Promise<number | null> {
    return this.ask(() => this.#api.zoom(step));
  }

  /** Whether an evening is under way. */
  get takesLetters(): boolean {
    return (this.view?.resume ?? null) !== null;
  }

  async start(): Promise<void> {
    await this.take(() => this.#api.start());
  }

  /** Runs a command that answers with the window's whole standing, and shows it. */
  async take(command: () => Promise<StartView>): Promise<boolean> {
    const view = await this.ask(command);
    if (view) this.show(view);
    return view !== null;
  }

  show(view: StartView): void {
    const wasOpen = this.isOpen;
    this.view = view;
    setLanguage(view.device.language);
    applyTheme(view.device.theme);
    if (this.isOpen && !wasOpen) {
      this.resuming = view.resume !== null;
      // What came before is over, also what was typed there.
      this.#turnTo(view.resume ? 'intake' : 'evenings');
    }
  }

  /** Goes to a screen, once nothing that is typed would be lost. */
  go(screen: Screen, params: ScreenParams = {}): void {
    if (!this.isOpen) return;
    unsaved.leave(() => this.#turnTo(screen, params));
  }

  /** The params, once: a screen takes them when it opens. */
  takeParams(): ScreenParams {
    const params = this.params;
    this.params = {};
    return params;
  }

  lock(): Promise<boolean> {
    return this.take(() => this.#api.lock());
  }

  /** Changes what is known before the vault is open. */
  setDevice(change: Partial<DeviceSettings>): Promise<boolean> {
    const view = this.view;
    if (!view) return Promise.resolve(false);
    return this.take(() => this.#api.setDevice({ ...view.device, ...change }));
  }

  #turnTo(screen: Screen, params: ScreenParams = {}): void {
    this.screen = screen;
    this.params = params;
  }
}

/** `system` follows the machine now and when it changes. */
export function applyTheme(theme: string): void {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const wants = () =>
    theme === 'dark' || (theme === 'system' && dark?.matches) ? 'dark' : 'light';
  document.documentElement.dataset.theme = wants();
  if (dark) dark.onchange = () => (document.documentElement.dataset.theme = wants());
}

export const session = new Session();
