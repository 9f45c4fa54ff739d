// The print centre: what, for whom, how; the plan and the page that come of it.

import {
  api,
  type Api,
  type EveningView,
  type PaperKind,
  type Printed,
  type PrintFilter,
  type PrintNotice,
  type PrintPlan,
  type PrintRequest,
  type PrintedBefore,
} from '$api';
import { Asking } from '../asking.svelte';
import { Refresher } from '../refresher';
import { readNumbers } from './numbers';
import { Printers } from './printers.svelte';
import { firstRequest, Papers, traitsOf, type PaperOptions, type PaperTraits } from './papers';

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

export class PrintState extends Asking {
  request = $state<PrintRequest>(firstRequest());
  /** Numbers by hand, as typed; empty means everybody. */
  numbers = $state('');
  evenings = $state<EveningView[]>([]);
  plan = $state<PrintPlan | null>(null);
  page = $state(0);
  zoom = $state<Zoom>('fit');
  shown = $state<Page | null>(null);
  printed = $state<Printed | null>(null);
  /** The file that was saved last, until something else is printed or the screen is left. */
  saved = $state<string | null>(null);
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
  /** Counts what was asked for: an answer to what was asked before is not shown. */
  #turn = 0;
  /** Whether the request is for somebody in particular, whom another screen named. */
  #errand = false;
  #papers = new Papers();

  constructor(using: Api = api) {
    super();
    this.#api = using;
    this.printers = new Printers(using);
  }

  get kind(): PaperKind {
    return this.request.paper.kind;
  }

  get traits(): PaperTraits {
    return traitsOf(this.kind);
  }

  /** Cards without an address are nobody's. */
  get isBlank(): boolean {
    return 'blank' in this.request.paper && this.request.paper.blank;
  }

  /** Whether one may choose for whom it is printed. */
  get takesPart(): boolean {
    return this.traits.takes_part && !this.isBlank;
  }

  get numbersWrong(): boolean {
    return this.takesPart && readNumbers(this.numbers) === null;
  }

  /** Whether one may leave out who has this kind of paper: only where somebody has it. */
  get again(): boolean {
    return this.takesPart && this.before.some((job) => job.kind === this.kind);
  }

  /** A report is for a closed evening, everything else for any. */
  get choices(): EveningView[] {
    if (!this.traits.only_closed) return this.evenings;
    return this.evenings.filter((one) => one.state === 'closed');
  }

  /** The evening that is meant: where none is named, the one under way, planned next, or closed last. */
  get evening(): number | null {
    return this.request.evening ?? this.choices[0]?.id ?? null;
  }

  async start(evening?: number, paper?: PaperKind, only?: number[]): Promise<void> {
    const meant = this.evening;
    await this.ask(async () => {
      const [view, settings] = await Promise.all([this.#api.evenings(), this.#api.vaultSettings()]);
      this.evenings = view.evenings;
      const language = this.plan ? this.request.language : settings.document_language;
      // Five copies, or only those not printed yet, were not meant for whoever is named now, nor the other way round.
      if (only || this.#errand) this.#startAfresh();
      Object.assign(this.request, { language });
      if (paper) this.request.paper = this.#papers.of(paper);
      if (evening !== undefined) this.request.evening = evening;
      this.#dropUnseen(meant);
      if (only) this.request.only = only;
      this.numbers = this.request.only.join(', ');
      this.#errand = only !== undefined;
    });
    await Promise.all([this.#lookAround(), this.#ask()]);
  }

  /** But for what stays the same whatever is printed. */
  #startAfresh(): void {
    const { evening, printer, offset } = this.request;
    const { size } = this.#papers.of('slips');
    this.#papers = new Papers();
    this.#papers.choose('slips', { size });
    const paper = this.#papers.of(this.kind);
    this.request = { ...firstRequest(), paper, evening, printer, offset };
  }

  /** Another kind of paper, as it was asked for last. */
  show(kind: PaperKind): Promise<void> {
    return this.change({ paper: this.#papers.of(kind) });
  }

  /** Other options of the paper that is shown. */
  choose(options: PaperOptions): Promise<void> {
    this.#papers.choose(this.kind, $state.snapshot(options) as PaperOptions);
    this.request.paper = this.#papers.of(this.kind);
    this.page = 0;
    return this.#ask();
  }

  change(change: Partial<PrintRequest>): Promise<void> {
    const meant = this.evening;
    Object.assign(this.request, change);
    // Another document's page would lie until the new one is drawn.
    if (change.paper || change.evening) this.forget();
    const known = this.choices.some((one) => one.id === this.request.evening);
    if (change.paper && !known) this.request.evening = this.choices[0]?.id ?? null;
    this.page = 0;
    this.#dropUnseen(meant);
    if (this.evening !== meant) void this.#lookAround();
    return this.#ask();
  }

  /** Whoever was named is of the evening that was meant; and nothing that cannot be seen leaves anybody out. */
  #dropUnseen(meant: number | null): void {
    if (this.evening !== meant) {
      Object.assign(this.request, { only: [], filter: null });
      this.numbers = '';
      this.before = [];
    }
    if (!this.again) this.request.whom = 'everybody';
  }

  /**
   * Papers go to this printer of the system; where it was measured under its name, they are corrected for it, and for
   * none of the others.
   */
  async sendTo(printer: string): Promise<void> {
    const { names, system } = this.printers;
    this.printers.chosen = printer;
    if (names.includes(printer)) await this.change({ printer });
    else if (system.some(({ name }) => name === this.request.printer))
      await this.change({ printer: '' });
  }

  /** A measure was forgotten: a printer of which none is left is no longer among those to choose from. */
  dropForgotten(): Promise<void> {
    const { printer } = this.request;
    return this.change({ printer: this.printers.names.includes(printer) ? printer : '' });
  }

  /** The program tells how far it is. */
  showProgress(notice: PrintNotice): void {
    if (this.making || this.busy) this.progress = notice;
  }

  /** Stops making a paper. Nothing is printed. */
  async cancel(): Promise<void> {
    await this.ask(() => this.#api.cancelPrinting());
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
    const lifted = await this.ask(async () => {
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
    const { kind, ...options } = job.request.paper;
    this.#papers = new Papers();
    this.#papers.choose(kind, options);
    this.request = job.request;
    return this.#ask();
  }

  open(): Promise<Printed | null> {
    return this.#print(() => this.#api.openPaper(this.#asked()));
  }

  save(): Promise<Printed | null> {
    return this.#save(() => this.#api.savePaper(this.#asked()));
  }

  printAtOnce(printer: string): Promise<Printed | null> {
    return this.#print(() => this.#api.printAtOnce(this.#asked(), printer));
  }

  /** One slip again, whatever this screen shows: on the system's printer, or opened where there is none. */
  slipAgain(evening: number, number: number): Promise<'sent' | 'opened' | null> {
    const { printer, offset } = this.request;
    const paper = this.#papers.of('slips');
    return this.run(async () => {
      const [settings] = await Promise.all([this.#api.vaultSettings(), this.printers.load()]);
      const language = settings.document_language;
      const one = { ...firstRequest(), evening, paper, printer, offset, language, only: [number] };
      const { chosen } = this.printers;
      if (chosen === '') await this.#api.openPaper(one);
      else await this.#api.printAtOnce(one, chosen);
      return chosen === '' ? 'opened' : 'sent';
    });
  }

  /** The post's lists as a table; answers where it is. */
  saveTable(): Promise<string | null> {
    return this.run(() => this.#api.saveRegisterTable(this.#asked()));
  }

  /** Removes the files that were opened; those in use stay, and are still named. */
  async removeOpened(): Promise<void> {
    this.opened = (await this.ask(() => this.#api.removeOpenedPapers())) ?? this.opened;
  }

  async saveAs(): Promise<Printed | null> {
    const path = await this.ask(async () =>
      this.#api.pickSavePath(await this.#api.paperName(this.#asked())),
    );
    return path ? this.#save(() => this.#api.savePaperAs(this.#asked(), path)) : null;
  }

  /** Something changed in the vault. */
  async refresh(): Promise<void> {
    await Promise.all([this.#lookAround(), this.#refresher.refresh()]);
  }

  /** Asks anew; what is being made for something else is stopped. */
  async #ask(): Promise<void> {
    this.#turn += 1;
    // What cannot be stopped is waited for.
    if (this.making) await this.#api.cancelPreview().catch(() => undefined);
    return this.#refresher.refresh();
  }

  /** The screen is left: nothing more is made for it, and no page comes late. */
  leave(): void {
    this.#turn += 1;
    if (this.making) void this.#api.cancelPreview().catch(() => undefined);
    this.saved = null;
    this.forget();
  }

  /** What was printed, what lies about, by what one may choose: it does not depend on what is asked for now. */
  async #lookAround(): Promise<void> {
    const evening = this.request.evening;
    try {
      [this.filters, this.opened] = await Promise.all([
        this.#api.printFilters(evening),
        this.#api.openedPapers(),
      ]);
    } catch {
      // Without an evening the plan says so; a choice less is no reason to hide a page.
      this.filters = [];
    }
  }

  /** Pages are pictures of addresses: none stays in memory once the screen is left. */
  forget(): void {
    if (this.shown) URL.revokeObjectURL(this.shown.url);
    this.shown = null;
  }

  /** Names do not stay in the window once the vault is locked. */
  close(): void {
    this.leave();
    this.request = firstRequest();
    this.#papers = new Papers();
    this.numbers = '';
    this.evenings = [];
    this.plan = null;
    this.error = null;
    this.printed = null;
    this.before = [];
    this.filters = [];
    this.opened = [];
    this.printers.close();
  }

  #asked(): PrintRequest {
    return $state.snapshot(this.request) as PrintRequest;
  }

  async #load(): Promise<void> {
    const turn = this.#turn;
    const isWanted = () => turn === this.#turn;
    this.making = true;
    const found = await this.ask(async () => {
      const plan = await this.#api.printPlan(this.#asked());
      return { plan, before: await this.#api.printedBefore(plan.evening) };
    }, isWanted);
    if (found) {
      this.before = found.before;
      this.plan = found.plan;
      this.page = Math.min(this.page, Math.max(0, found.plan.pages - 1));
      await this.#draw();
    } else if (isWanted()) {
      this.plan = null;
      this.forget();
    }
    this.making = false;
    this.progress = null;
  }

  async #draw(): Promise<void> {
    const { plan, page } = this;
    const turn = this.#turn;
    if (!plan || plan.pages === 0) {
      this.forget();
      return;
    }
    const dense = Math.min(2, globalThis.devicePixelRatio || 1);
    const dotsPerMm = this.zoom === 'fit' ? FIT_DOTS * dense : PX_PER_MM * this.zoom * dense;
    const isWanted = () => turn === this.#turn && page === this.page && plan === this.plan;
    const bytes = await this.ask(
      () => this.#api.previewPage(this.#asked(), page, dotsPerMm),
      isWanted,
    );
    if (!bytes) return;
    this.forget();
    const blob = new Blob([bytes], { type: 'image/png' });
    this.shown = { url: URL.createObjectURL(blob), dotsPerMm };
  }

  async #save(work: () => Promise<Printed>): Promise<Printed | null> {
    const printed = await this.#print(work);
    this.saved = printed?.file ?? null;
    return printed;
  }

  async #print(work: () => Promise<Printed>): Promise<Printed | null> {
    if (this.busy) return null;
    this.saved = null;
    this.printed = await this.run(work);
    this.progress = null;
    return this.printed;
  }
}
