// The print centre: what, for whom, how; the plan and the page that come of it.

import {
  LABEL_STOCK,
  api,
  errorView,
  type Api,
  type ErrorView,
  type EveningView,
  type PaperKind,
  type Printed,
  type PrintFilter,
  type PrintNotice,
  type PrintPlan,
  type PrintRequest,
  type PrintedBefore,
} from '$api';
import { Refresher } from '../refresher';
import { readNumbers } from './numbers';
import { Printers } from './printers.svelte';

export const PAPERS: PaperKind[] = [
  'sheets',
  'postcards',
  'envelopes',
  'labels',
  'cards',
  'rules',
  'list',
  'posters',
  'tally',
  'piles',
  'register',
  'report',
];

/** Those for which one may say whom to print. */
const WHOSE = PAPERS.filter((kind) => !['report', 'rules', 'posters'].includes(kind));

/** `fit` shows the whole page; a number is times its true size. */
export type Zoom = 'fit' | 1 | 1.5 | 2;
export const ZOOMS: Zoom[] = ['fit', 1, 1.5, 2];

/** CSS pixels in a millimetre of true size. */
export const PX_PER_MM = 96 / 25.4;
/** Dots in a millimetre of a page shown whole: crisp on a pane of usual size. */
const FIT_DOTS = 6;

export interface Page {
  url: string;
  dotsPerMm: number;
}

export class PrintState {
  request = $state<PrintRequest>(firstRequest());
  /** Numbers by hand, as typed; empty means everybody. */
  numbers = $state('');
  evenings = $state<EveningView[]>([]);
  plan = $state<PrintPlan | null>(null);
  page = $state(0);
  zoom = $state<Zoom>('fit');
  shown = $state<Page | null>(null);
  error = $state<ErrorView | null>(null);
  busy = $state(false);
  printed = $state<Printed | null>(null);
  /** What was printed for the evening, the newest first. */
  before = $state<PrintedBefore[]>([]);
  /** Names of the files that were opened for printing and are not removed yet. */
  opened = $state<string[]>([]);
  /** The filters that find somebody of the evening. */
  filters = $state<PrintFilter[]>([]);
  /** Whether a paper is being made, and how far it is. */
  making = $state(false);
  progress = $state<PrintNotice | null>(null);
  readonly printers: Printers;

  #api: Api;
  #refresher = new Refresher(() => this.#load());
  /** What is being made was for something else. */
  #superseded = false;

  constructor(using: Api = api) {
    this.#api = using;
    this.printers = new Printers(using);
  }

  get numbersWrong(): boolean {
    return readNumbers(this.numbers) === null;
  }

  /** Whether one may say whom to print. */
  get whose(): boolean {
    return WHOSE.includes(this.request.kind);
  }

  /** A report is for a closed evening, everything else for any. */
  get choices(): EveningView[] {
    if (this.request.kind !== 'report') return this.evenings;
    return this.evenings.filter((one) => one.state === 'closed');
  }

  async start(evening?: number, paper?: PaperKind, only?: number[]): Promise<void> {
    try {
      const [view, settings] = await Promise.all([this.#api.evenings(), this.#api.vaultSettings()]);
      this.evenings = view.evenings;
      const language = this.plan ? this.request.language : settings.document_language;
      Object.assign(this.request, { language });
      if (paper) this.request.kind = paper;
      if (evening !== undefined) this.request.evening = evening;
      if (only) {
        this.request.only = only;
        this.numbers = only.join(', ');
      }
    } catch (error) {
      this.error = errorView(error);
    }
    await this.refresh();
  }

  async change(change: Partial<PrintRequest>): Promise<void> {
    Object.assign(this.request, change);
    // Another document's page would lie until the new one is drawn.
    if (change.kind || change.evening) this.forget();
    const known = this.choices.some((one) => one.id === this.request.evening);
    if (change.kind && !known) this.request.evening = this.choices[0]?.id ?? null;
    this.page = 0;
    if (this.making) {
      this.#superseded = true;
      await this.#api.cancelPrinting();
    }
    return this.refresh();
  }

  /** The program tells how far it is. */
  hear(notice: PrintNotice): void {
    if (this.making || this.busy) this.progress = notice;
  }

  /** Stops making a paper. Nothing is printed. */
  async cancel(): Promise<void> {
    await this.#api.cancelPrinting();
  }

  type(numbers: string): Promise<void> {
    this.numbers = numbers;
    const only = readNumbers(numbers);
    return only === null ? Promise.resolve() : this.change({ only });
  }

  turn(to: number): Promise<void> {
    const last = Math.max(0, (this.plan?.pages ?? 1) - 1);
    this.page = Math.max(0, Math.min(last, to));
    return this.#draw();
  }

  magnify(zoom: Zoom): Promise<void> {
    this.zoom = zoom;
    return this.#draw();
  }

  async lift(number: number, reason: string): Promise<boolean> {
    const evening = this.plan?.evening;
    if (evening === undefined) return false;
    const lifted = await this.#run(async () => {
      await this.#api.liftHold(evening, number, reason.trim());
      return true;
    });
    if (lifted) await this.refresh();
    return lifted ?? false;
  }

  /** Takes up a document that was printed before, as it was asked for then. */
  repeat(job: PrintedBefore): Promise<void> {
    if (!job.request) return Promise.resolve();
    this.forget();
    this.numbers = job.request.only.join(', ');
    this.page = 0;
    this.request = { ...firstRequest(), ...job.request };
    return this.refresh();
  }

  open(): Promise<Printed | null> {
    return this.#print(() => this.#api.openPaper(this.#asked()));
  }

  save(): Promise<Printed | null> {
    return this.#print(() => this.#api.savePaper(this.#asked()));
  }

  printAtOnce(printer: string): Promise<Printed | null> {
    return this.#print(() => this.#api.printAtOnce(this.#asked(), printer));
  }

  async removeOpened(): Promise<void> {
    await this.#run(() => this.#api.removeOpenedPapers());
    this.opened = [];
  }

  async saveAs(name: string): Promise<Printed | null> {
    const path = await this.#run(() => this.#api.pickSavePath(name));
    return path ? this.#print(() => this.#api.savePaperAs(this.#asked(), path)) : null;
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  /** Pages are pictures of addresses: none stays in memory once the screen is left. */
  forget(): void {
    if (this.shown) URL.revokeObjectURL(this.shown.url);
    this.shown = null;
  }

  /** Names do not stay in the window once the vault is locked. */
  close(): void {
    this.forget();
    this.request = firstRequest();
    this.numbers = '';
    this.evenings = [];
    this.plan = null;
    this.printed = null;
    this.before = [];
    this.filters = [];
    this.opened = [];
    this.printers.close();
  }

  /** What was said of whom to print is not asked of a paper where it cannot be seen. */
  #asked(): PrintRequest {
    const request = $state.snapshot(this.request) as PrintRequest;
    return this.whose ? request : { ...request, only: [], filter: null, whom: 'everybody' };
  }

  async #load(): Promise<void> {
    this.#superseded = false;
    this.making = true;
    try {
      const asked = this.#asked();
      this.filters = await this.#api.printFilters(asked.evening);
      const plan = await this.#api.printPlan(asked);
      this.before = await this.#api.printedBefore(plan.evening);
      this.opened = await this.#api.openedPapers();
      this.plan = plan;
      this.error = null;
    } catch (error) {
      if (this.#superseded) return;
      this.plan = null;
      this.error = errorView(error);
    } finally {
      this.making = false;
      this.progress = null;
    }
    this.page = Math.min(this.page, Math.max(0, (this.plan?.pages ?? 1) - 1));
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const plan = this.plan;
    if (!plan || plan.pages === 0) {
      this.forget();
      return;
    }
    const page = this.page;
    const dense = Math.min(2, globalThis.devicePixelRatio || 1);
    const dotsPerMm = this.zoom === 'fit' ? FIT_DOTS * dense : PX_PER_MM * this.zoom * dense;
    const bytes = await this.#run(() => this.#api.previewPage(this.#asked(), page, dotsPerMm));
    if (!bytes || page !== this.page || plan !== this.plan) return;
    this.forget();
    const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
    this.shown = { url: URL.createObjectURL(blob), dotsPerMm };
  }

  async #print(work: () => Promise<Printed>): Promise<Printed | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      this.printed = await this.#run(work);
      return this.printed;
    } finally {
      this.busy = false;
      this.progress = null;
    }
  }

  async #run<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.error = errorView(error);
      return null;
    }
  }
}

function firstRequest(): PrintRequest {
  return {
    kind: 'sheets',
    evening: null,
    only: [],
    filter: null,
    whom: 'everybody',
    size: 'regular',
    edition: 'ours',
    slip_back: 'blank',
    order: 'number',
    card_paper: 'a6',
    code_stamp: 'printed',
    copies: 1,
    collation: 'together',
    language: 'ru',
    printer: '',
    offset: [0, 0],
    other_side: { picture: null, flip: 'short_edge', proof: false },
    posted_from: 'russia',
    envelopes: { format: 'c6', feed: 'long_edge' },
    labels: { stock: LABEL_STOCK[0]?.name ?? '', grid: null, start: 1 },
    case: 'line',
    rules: 'a4',
    poster: { message: 'waiting', paper: 'a4' },
    posting: 'ordinary',
  };
}
