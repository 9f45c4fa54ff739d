// Bringing a table in: a file or what was pasted → how it is read → what it would change → import → which places
// these are → what is left to do, and undo. Until then nothing changes.

import {
  api,
  type Api,
  type Custody,
  type ImportDone,
  type ImportItem,
  type ImportNotice,
  type ImportOptions,
  type ImportUndone,
  type ImportView,
  type ListSource,
  type Verdict,
} from '$api';
import { readDate } from '$words/date-input';
import { Asking } from '../asking.svelte';
import { linesOf, toggled, withAll, withoutAll, type Lines } from './lines';
import { OpenPlacesState } from './open-places.svelte';

export type ImportStep = 'file' | 'read' | 'compare' | 'places' | 'done';

/** The order in which verdicts stand: what is new first, what needs a decision last. */
export const VERDICTS: Verdict[] = ['new', 'moved', 'freed', 'changed', 'conflicting'];

/** Encodings that real lists come in. */
export const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'utf-16le', 'macintosh'];

/** Problems that tell of what a file hides or strikes through. */
const HIDING = ['hidden_rows', 'hidden_columns', 'struck_rows', 'struck_text'];

export const SEPARATORS = [';', ',', 'tab', '|'];

export class ImportState extends Asking {
  step = $state<ImportStep>('file');
  source = $state<ListSource | null>(null);
  options = $state<ImportOptions>(emptyOptions());
  /** Replaced as a whole: nobody waits for each of twenty thousand rows to be watched. */
  view = $state.raw<ImportView | null>(null);
  /** Whether somebody chose what would have to be chosen again. */
  touched = $state(false);
  /** Lines of the file that are to be imported. */
  selected = $state.raw<Lines>(linesOf([]));
  done = $state<ImportDone | null>(null);
  undone = $state<ImportUndone | null>(null);
  /** Asked once the rows are imported. */
  readonly places: OpenPlacesState;

  readonly #byVerdict = $derived(
    VERDICTS.map((one) => this.view?.items.filter((item) => item.verdict === one) ?? []),
  );

  /** How many people the import made and changed. */
  get counted(): { added: number; changed: number } {
    return { added: this.done?.added ?? 0, changed: this.done?.changed ?? 0 };
  }

  /** How far reading or importing is, while it is under way. */
  progress = $state<ImportNotice | null>(null);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
    this.places = new OpenPlacesState(using);
  }

  async pick(): Promise<void> {
    const path = await this.run(() => this.#api.pickFile('table'));
    if (path) await this.read(path);
  }

  get path(): string {
    return this.source?.from === 'file' ? this.source.path : '';
  }

  /** A file that was chosen, dropped or typed. */
  read(path: string): Promise<void> {
    const trimmed = path.trim();
    return this.#begin(trimmed === '' ? null : { from: 'file', path: trimmed });
  }

  /** A table that was copied in another program. */
  paste(text: string): Promise<void> {
    return this.#begin(text.trim() === '' ? null : { from: 'pasted', text });
  }

  /** The program tells how far it is. */
  showProgress(notice: ImportNotice): void {
    if (this.busy) this.progress = notice;
  }

  /** Stops reading or importing; the list stays as it was. */
  async cancel(): Promise<void> {
    await this.#api.cancelImport();
  }

  /** Overrules how the file is read; its bytes are read again. */
  async overrule(change: Partial<ImportOptions>): Promise<void> {
    this.options = { ...this.options, ...change };
    this.touched ||= Object.keys(change).length > 0;
    await this.#inspect();
  }

  /** Gives a column a field; an empty field leaves the column out. */
  map(column: number, field: string): Promise<void> {
    const others = this.options.mapping.filter((one) => one.column !== column);
    return this.overrule({ mapping: [...others, { column, field }] });
  }

  /** Says what words for a status mean. */
  name(words: string, custody: Custody): Promise<void> {
    const others = (this.options.states ?? []).filter((state) => state.words !== words);
    return this.overrule({ states: [{ words, custody }, ...others] });
  }

  /** Whether the file hides something or strikes it through. */
  get hidesSome(): boolean {
    const told = this.view?.problems.some(({ code }) => HIDING.includes(code)) ?? false;
    return told || this.options.with_hidden === true;
  }

  /** The headers of a table whose names could not be found: then a person says where they are. */
  get strangeHeaders(): string[] {
    if (this.error?.code !== 'no_name_column') return [];
    return (this.error.data.headers ?? '').split(', ').filter(Boolean);
  }

  get mayCompare(): boolean {
    return this.view !== null && this.error === null && this.view.ask_dates.length === 0;
  }

  /** The steps of this import: about places only when there is something to ask. */
  get steps(): ImportStep[] {
    const asks = this.places.count > 0 || (this.view?.open_places.length ?? 0) > 0;
    return ['file', 'read', 'compare', ...(asks ? (['places'] as const) : []), 'done'];
  }

  items(verdict: Verdict): ImportItem[] {
    return this.#byVerdict[VERDICTS.indexOf(verdict)] ?? [];
  }

  toggle(line: number): void {
    this.#select(toggled(this.selected, line));
  }

  /** All lines of a verdict, or none of them. */
  toggleAll(verdict: Verdict): void {
    const items = this.items(verdict);
    const change = this.selectedOf(verdict) === items.length ? withoutAll : withAll;
    this.#select(change(this.selected, items));
  }

  selectedOf(verdict: Verdict): number {
    return this.items(verdict).filter((item) => this.selected.has(item.line)).length;
  }

  /** Rows that were seen and not imported. */
  get notSelected(): ImportItem[] {
    return this.view?.items.filter((item) => !this.selected.has(item.line)) ?? [];
  }

  /** The day that the list is of, as typed. */
  get listDate(): string {
    return this.options.list_date ?? '';
  }

  /** What is no date stays as typed and is not asked about. */
  async dateList(day: string): Promise<void> {
    if (day === '' || readDate(day) !== null) await this.overrule({ list_date: day });
    else this.options = { ...this.options, list_date: day };
  }

  get mayImport(): boolean {
    const isDated = this.listDate === '' || readDate(this.listDate) !== null;
    return this.step === 'compare' && this.selected.size > 0 && isDated;
  }

  async importSelected(): Promise<boolean> {
    const done = await this.run(() => this.#api.importList([...this.selected]));
    if (!done) return false;
    this.done = done;
    this.undone = null;
    this.touched = false;
    await this.places.refresh();
    this.step = this.places.count > 0 ? 'places' : 'done';
    return true;
  }

  async undo(): Promise<void> {
    const batch = this.done?.batch;
    if (batch === undefined || batch === null) return;
    this.undone = await this.run(() => this.#api.undoImport(batch));
  }

  #select(lines: Lines): void {
    this.selected = lines;
    this.touched = true;
  }

  async #begin(source: ListSource | null): Promise<void> {
    this.source = source;
    this.touched = false;
    this.options = emptyOptions();
    this.view = null;
    this.step = 'file';
    if (source?.from === 'file') {
      const day = await this.run(() => this.#api.dayOfFile(source.path));
      this.options = { ...emptyOptions(), list_date: day ?? '' };
    }
    await this.#inspect();
  }

  async #inspect(): Promise<void> {
    const source = $state.snapshot(this.source);
    if (!source) return;
    const view = await this.run(() => this.#api.inspectList(source, $state.snapshot(this.options)));
    if (!view) {
      if (this.strangeHeaders.length > 0) this.step = 'read';
      return;
    }
    this.view = view;
    this.selected = linesOf(view.items.filter((item) => item.selected));
    if (this.step === 'file') this.step = 'read';
  }

  override async run<T>(work: () => Promise<T>): Promise<T | null> {
    const done = await super.run(work);
    if (!this.busy) this.progress = null;
    return done;
  }
}

function emptyOptions(): ImportOptions {
  return { encoding: null, separator: null, sheet: null, mapping: [], dates: null };
}
