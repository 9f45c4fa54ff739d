// Bringing a table in: a file or what was pasted → how it is read → what it would change → import → undo. Until then nothing changes.

import {
  api,
  type Api,
  type ImportDone,
  type ImportItem,
  type ImportNotice,
  type ImportOptions,
  type ImportUndone,
  type ImportView,
  type ListSource,
  type Verdict,
} from '$api';
import { Asking } from '../asking.svelte';

export type ImportStep = 'file' | 'read' | 'compare' | 'done';

/** The order in which verdicts stand: what is new first, what needs a decision last. */
export const VERDICTS: Verdict[] = ['new', 'moved', 'freed', 'changed', 'conflicting'];

/** Encodings that real lists come in. */
export const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'utf-16le', 'macintosh'];

export const SEPARATORS = [';', ',', 'tab', '|'];

export class ImportState extends Asking {
  step = $state<ImportStep>('file');
  source = $state<ListSource | null>(null);
  options = $state<ImportOptions>(emptyOptions());
  view = $state<ImportView | null>(null);
  /** Whether somebody chose what would have to be chosen again. */
  touched = $state(false);
  /** Lines of the file that are to be imported. */
  selected = $state<number[]>([]);
  done = $state<ImportDone | null>(null);
  undone = $state<ImportUndone | null>(null);

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

  /** The headers of a table whose names could not be found: then a person says where they are. */
  get strangeHeaders(): string[] {
    if (this.error?.code !== 'no_name_column') return [];
    return (this.error.data.headers ?? '').split(', ').filter(Boolean);
  }

  get mayCompare(): boolean {
    return this.view !== null && this.error === null && this.view.ask_dates.length === 0;
  }

  items(verdict: Verdict): ImportItem[] {
    return this.view?.items.filter((item) => item.verdict === verdict) ?? [];
  }

  toggle(line: number): void {
    this.#select(
      this.selected.includes(line)
        ? this.selected.filter((other) => other !== line)
        : [...this.selected, line],
    );
  }

  /** All lines of a verdict, or none of them. */
  toggleAll(verdict: Verdict): void {
    const lines = this.items(verdict).map((item) => item.line);
    const others = this.selected.filter((line) => !lines.includes(line));
    this.#select(this.selectedOf(verdict) === lines.length ? others : [...others, ...lines]);
  }

  selectedOf(verdict: Verdict): number {
    return this.items(verdict).filter((item) => this.selected.includes(item.line)).length;
  }

  get mayImport(): boolean {
    return this.step === 'compare' && this.selected.length > 0;
  }

  async importSelected(): Promise<boolean> {
    const done = await this.run(() => this.#api.importList([...this.selected]));
    if (!done) return false;
    this.done = done;
    this.undone = null;
    this.touched = false;
    this.step = 'done';
    return true;
  }

  async undo(): Promise<void> {
    const batch = this.done?.batch;
    if (batch === undefined || batch === null) return;
    this.undone = await this.run(() => this.#api.undoImport(batch));
  }

  #select(lines: number[]): void {
    this.selected = lines;
    this.touched = true;
  }

  async #begin(source: ListSource | null): Promise<void> {
    this.source = source;
    this.touched = false;
    this.options = emptyOptions();
    this.view = null;
    this.step = 'file';
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
    this.selected = view.items.filter((item) => item.selected).map((item) => item.line);
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
