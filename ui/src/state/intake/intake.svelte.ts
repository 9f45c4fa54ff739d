// The Desk: what is shown, on its way, refused. It counts nothing itself: it shows what the ledger answered.

import {
  api,
  errorView,
  type Api,
  type BoxReading,
  type Counted,
  type DeskView,
  type ErrorView,
  type Kind,
  type Notice,
} from '$api';
import { Queue } from './queue.svelte';
import { Asking } from '../asking.svelte';
import { Doubles } from '../doubles';
import { Refresher } from '../refresher';
import { numberOfCode } from '../slip-code';
import { isBurst, pauseBetweenDigits } from './digits';
import {
  entryOf,
  isAsked,
  offered,
  requestOf,
  send,
  type Entering,
  type Manner,
  type Search,
} from './entering';
import { FewList } from './few.svelte';
import { LogState, withLines } from './log.svelte';
import { lastLine, type Line, type MovedLine } from './moving';
import type { Outcome, Question, SidePanel } from './outcome';
import { Saving } from './saving.svelte';

/** Says an outcome aloud. */
type Announce = (outcome: Outcome) => void;

export class IntakeState extends Asking {
  view = $state<DeskView | null>(null);
  text = $state('');
  reading = $state<BoxReading>({ is: 'nothing' });
  /** The line of the search that Enter takes. */
  chosen = $state(0);
  kind = $state<Kind>('letter');
  outcome = $state<Outcome | null>(null);
  questions = $state<Question[]>([]);
  panel = $state<SidePanel>('log');
  /** The line whose letters the next entry gives to somebody else. */
  moving = $state<MovedLine | null>(null);

  readonly queue = new Queue();
  readonly few = new FewList(() => this.refresh());
  readonly saving: Saving;
  readonly log: LogState;

  #api: Api;
  #refresher = new Refresher(() => this.#load());
  /** Whose outcome is shown. */
  #evening: number | null = null;
  /** The last change that is shown. */
  #changes = 0;
  #readingOf = '';
  /** The newest question of what a text means, with its answer when it comes. */
  #underWay: { text: string; reading: Promise<BoxReading> } | null = null;
  #asked = 0;
  #shown = 0;
  #doubles = new Doubles();
  #announce: Announce;

  constructor(announce: Announce = () => undefined, using: Api = api) {
    super();
    this.#announce = announce;
    this.#api = using;
    this.saving = new Saving(using);
    this.log = new LogState(using);
  }

  /** The question that is asked now: the newest. */
  get question(): Question | null {
    return this.questions.at(-1) ?? null;
  }

  /** Whether nothing happened since the question: only then it has the largest place. */
  get asksFirst(): boolean {
    return this.question !== null && this.question.key >= (this.outcome?.key ?? 0);
  }

  /** Those a search found, while there is one. */
  get search(): Search | null {
    return this.reading.is === 'search' ? this.reading : null;
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  /** Something changed: nothing is asked for what the answer to an entry brings. */
  async changed(notice: Pick<Notice, 'counter'>): Promise<void> {
    await this.queue.done();
    if (notice.counter > this.#changes) await this.refresh();
  }

  /** Without a view, `error` says why there is no Desk, such as `no_open_evening`. */
  async #load(): Promise<void> {
    const view = await this.ask(() => this.#api.desk());
    // What cannot be read again for a while stays in sight.
    if (!view && this.error) this.saving.refused(this.error);
    if (!view && this.saving.stopped) return;
    this.view = view;
    if (!view) return;
    if (this.#evening !== null && this.#evening !== view.evening.id) this.outcome = null;
    this.#evening = view.evening.id;
    this.#changes = view.figures.changes;
    this.few.take(view.few);
    if (!this.outcome && view.last) this.#show({ is: 'entry', entry: view.last, key: 0 });
  }

  // The box

  /** New text in the box: asks what it means; the newest question wins. */
  async type(text: string): Promise<void> {
    this.text = text;
    this.chosen = 0;
    const asked = ++this.#asked;
    if (text.trim() === '') return this.#read('', { is: 'nothing' });
    if (isBurst(text)) await pauseBetweenDigits();
    if (asked !== this.#asked) return;
    const reading = await this.#readNow(text);
    if (asked === this.#asked) this.#read(text, reading);
  }

  /** Resolves once what was entered is counted and what is typed is understood: a key about it may be quicker. */
  async catchUp(): Promise<void> {
    await this.queue.done();
    const text = this.text;
    if (text.trim() === '' || this.#readingOf === text) return;
    const reading = await this.#readNow(text);
    if (this.text === text) this.#read(text, reading);
  }

  clear(): void {
    this.#asked++;
    this.text = '';
    this.#read('', { is: 'nothing' });
  }

  /** One level back: what is typed, then a move, a question, the side panel. */
  escape(): void {
    if (this.text !== '') this.clear();
    else if (this.moving) this.moving = null;
    else if (this.questions.length > 0) this.dismiss();
    else this.panel = 'log';
  }

  /** No to the question. */
  dismiss(): void {
    this.questions = this.questions.slice(0, -1);
  }

  move(step: 1 | -1): void {
    const last = (this.search?.found.length ?? 1) - 1;
    this.chosen = Math.max(0, Math.min(last, this.chosen + step));
  }

  /** Enter takes in what was typed. In the empty box it does nothing: scanners send it. */
  enter(): Promise<void> {
    const typed = this.text.trim();
    if (typed === '') return Promise.resolve();
    const known = this.#readingOf === this.text ? this.reading : null;
    if (known?.is === 'search') return this.take(this.chosen, 'number');
    this.clear();
    const number =
      known?.is === 'entry' && known.target.who === 'number' ? known.target.number : null;
    const kind = this.kind;
    return this.queue.push(typed, () => this.#enterText(typed, kind), number);
  }

  /** Counts for a line of the search; `add` takes somebody into tonight's list first. */
  take(index: number, as: 'number' | 'add'): Promise<void> {
    const search = this.search;
    const typed = this.text.trim();
    const entry = search && entryOf(search, index, as);
    if (!search || !entry) {
      this.refuse({ code: 'nobody_found', data: { text: typed } }, typed);
      return Promise.resolve();
    }
    const number = search.found[index]?.number ?? null;
    const kind = this.kind;
    this.clear();
    const work = () => this.#enterReading(entry, typed, this.#manner(kind));
    return this.queue.push(typed, work, number);
  }

  /** A slip's code from a scanner. */
  scan(digits: string, at = performance.now()): Promise<void> {
    const kind = this.kind;
    const request = (manner: Manner) => requestOf({ who: 'code', digits }, 1, manner);
    const number = numberOfCode(digits);
    if (!this.moving && this.#doubles.isDouble(digits, at))
      return this.#tellDouble(number, request({ kind, moved: null }));
    const work = () => this.#count(request(this.#manner(kind)), digits, null);
    return this.queue.push(String(number), work, number);
  }

  /** The +1 beside a person. */
  plusOne(number: number, at = performance.now()): Promise<void> {
    const request = requestOf({ who: 'number', number }, 1, { kind: this.kind, moved: null });
    if (this.#doubles.isDouble(`+${number}`, at)) return this.#tellDouble(number, request);
    return this.queue.push(
      String(number),
      () => this.#count(request, String(number), null),
      number,
    );
  }

  /** Yes to what is asked or offered. Its key is one that no scanner sends. */
  answer(): Promise<void> {
    const question = this.question;
    if (question && (this.asksFirst || !this.#offer)) {
      this.dismiss();
      const { request, typed, name } = question;
      return this.queue.push(typed, () => this.#count(request, typed, name));
    }
    const offer = this.#offer;
    if (!offer || this.outcome?.is !== 'refused') return Promise.resolve();
    const { typed } = this.outcome;
    this.outcome = { ...this.outcome, offer: null };
    if (offer.moved) this.moving = null;
    return this.queue.push(typed, () => this.#count(offer, typed, null));
  }

  /** What the message that stands now offers. */
  get #offer(): Entering | null {
    return this.outcome?.is === 'refused' ? this.outcome.offer : null;
  }

  /** Counts what was taken for a double, once. */
  countDouble(): Promise<void> {
    if (this.outcome?.is !== 'double' || !this.outcome.request) return Promise.resolve();
    const { request, number } = this.outcome;
    this.outcome = { ...this.outcome, request: null };
    return this.queue.push(`${number}`, () => this.#count(request, `${number}`, null), number);
  }

  // Taking back

  /** The key of undo: what is typed goes first, then a move that began; then it is the ledger's. */
  pressUndo(): void {
    if (this.text !== '') this.clear();
    else if (this.moving) this.moving = null;
    else void this.undo();
  }

  /** Begins to move a line, or the last letter, also one that is still on its way: the next entry says whose it is. */
  startMove(line: Line | null = null): void {
    this.clear();
    if (line || this.queue.isIdle) return this.#beginMove(line ?? this.#last);
    // Where that one is refused, the letter before it is not meant.
    const begin = async () => this.outcome?.is === 'entry' && this.#beginMove(this.#last);
    void this.queue.push('', begin);
  }

  get #last(): Line | null {
    return lastLine(this.outcome, this.view);
  }

  #beginMove(line: Line | null): void {
    if (line) this.moving = { ...line, since: this.#shown };
    else this.refuse({ code: 'nothing_to_undo', data: {} }, '');
  }

  /** The key of redo: nothing is put back behind what is typed. */
  pressRedo(): void {
    if (this.text === '') void this.redo();
  }

  undo(): Promise<void> {
    return this.#change('↶', () => this.#api.undo());
  }

  undoEntry(sequence: number): Promise<void> {
    return this.#change('↶', () => this.#api.undoEntry(sequence));
  }

  redo(): Promise<void> {
    return this.#change('↷', () => this.#api.redo());
  }

  guests(change: 1 | -1): Promise<void> {
    return this.#attempt('', async () => {
      const guests = await this.#api.addGuests(change);
      if (this.view) this.view.evening.guests = guests;
    });
  }

  /** Names do not stay in the window once the vault is locked. */
  forget(): void {
    this.clear();
    this.view = null;
    this.outcome = null;
    this.questions = [];
    this.panel = 'log';
    this.moving = null;
    this.few.forget();
    this.saving.forget();
    this.log.forget();
  }

  refuse(error: ErrorView, typed: string, offer: Entering | null = null): void {
    this.saving.refused(error);
    this.#show({ is: 'refused', error, typed, offer, key: ++this.#shown });
  }

  /** Behind what is on its way, so that it is not covered by the first one's ✓. */
  #tellDouble(number: number, request: Entering): Promise<void> {
    return this.queue.push('', async () => {
      this.#show({ is: 'double', number, request, key: ++this.#shown });
      await this.ask(() => this.#api.playSound('attention'));
    });
  }

  /** What a text means. One question a text: Enter waits for the answer that is on its way already. */
  #readNow(text: string): Promise<BoxReading> {
    if (this.#underWay?.text !== text) {
      const refused = (error: unknown): BoxReading => ({ is: 'refused', error: errorView(error) });
      this.#underWay = { text, reading: this.#api.readBox(text).catch(refused) };
    }
    return this.#underWay.reading;
  }

  #read(text: string, reading: BoxReading): void {
    this.#underWay = null;
    this.#readingOf = text;
    this.reading = reading;
  }

  async #enterReading(reading: BoxReading, typed: string, entered: Manner): Promise<void> {
    const { moved } = entered;
    switch (reading.is) {
      case 'nothing':
        return;
      case 'refused':
        return this.#refuseEntered(reading.error, typed, moved);
      case 'search':
        return this.#enterSearch(reading, typed, entered);
      case 'entry': {
        if (moved && reading.times > 1)
          return this.#refuseEntered({ code: 'move_times', data: {} }, typed, moved);
        const request = requestOf(reading.target, reading.times, entered);
        if (!reading.ask) return this.#count(request, typed, reading.name);
        this.#pose({ about: 'many', request, typed, name: reading.name, error: null });
      }
    }
  }

  /** One question for the usual entry: what it means and its count come in one answer. */
  async #enterText(text: string, kind: Kind): Promise<void> {
    const entered = this.#manner(kind);
    try {
      if (entered.moved) return this.#enterReading(await this.#readNow(text), text, entered);
      const answer = await this.#api.enter({ uid: crypto.randomUUID(), text, kind });
      if (answer.is === 'counted') this.#land(answer.counted);
      else if (answer.is === 'read') await this.#enterReading(answer.reading, text, entered);
      else this.#refused({ ...answer.request, moved: null }, answer.error, text, null);
    } catch (error) {
      this.refuse(errorView(error), text);
    }
  }

  /** Words that were entered before their search was shown: one person is meant, or it must be chosen. */
  async #enterSearch(search: Search, typed: string, entered: Manner): Promise<void> {
    const only = search.found.length < 2 ? entryOf(search, 0, 'number') : null;
    if (only) return this.#enterReading(only, typed, entered);
    if (search.found.length === 0) {
      const nobody = { code: 'nobody_found', data: { text: typed } };
      return this.#refuseEntered(nobody, typed, entered.moved);
    }
    this.moving ??= entered.moved;
    if (this.text === '') await this.type(typed);
  }

  /** How an entry is meant, known at its turn: a move is begun for one entry, behind what was on its way. */
  #manner(kind: Kind): Manner {
    const moved = this.moving;
    this.moving = null;
    return { kind, moved };
  }

  async #count(request: Entering, typed: string, name: string | null): Promise<void> {
    try {
      this.#land(await send(this.#api, request));
    } catch (error) {
      this.#refused(request, errorView(error), typed, name);
    }
  }

  #refused(request: Entering, error: ErrorView, typed: string, name: string | null): void {
    if (!isAsked(error))
      return this.#refuseEntered(error, typed, request.moved, offered(error, request));
    const again: Entering = { ...request, consent: 'anyway' };
    this.#pose({ about: 'released', request: again, typed, name, error });
  }

  /** A refused move goes on: the line waits for the right person. */
  #refuseEntered(
    error: ErrorView,
    typed: string,
    moved: MovedLine | null,
    offer?: Entering | null,
  ) {
    this.refuse(error, typed, offer);
    this.moving ??= moved;
  }

  #change(label: string, call: () => Promise<Counted>): Promise<void> {
    return this.#attempt(label, async () => this.#land(await call()));
  }

  /** Behind what is on its way; what is refused is told. */
  #attempt(label: string, work: () => Promise<void>): Promise<void> {
    const told = (error: unknown) => this.refuse(errorView(error), '');
    return this.queue.push(label, () => work().catch(told));
  }

  #pose(question: Omit<Question, 'key'>): void {
    this.questions = [...this.questions, { ...question, key: ++this.#shown }];
  }

  #land(counted: Counted): void {
    this.few.counted(counted.number, counted.count);
    if (this.view) {
      this.view.figures = counted.figures;
      this.view.log = withLines(this.view.log, counted.lines);
    }
    this.#changes = counted.figures.changes;
    this.saving.kept();
    this.#show({ is: 'entry', entry: counted.entry, key: ++this.#shown });
    // A move changes two people's letters, and an answer tells one.
    if (counted.entry.other !== null) void this.refresh();
  }

  #show(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.key > 0) this.#announce(outcome);
  }
}
