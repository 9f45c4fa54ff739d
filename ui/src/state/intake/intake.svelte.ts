// The Desk: what is shown, what is on its way, what was refused. It counts nothing itself: it shows what the ledger
// answered.

import {
  api,
  errorView,
  type Api,
  type BoxReading,
  type CountRequest,
  type Counted,
  type DeskView,
  type ErrorView,
  type Kind,
  type Notice,
  type Target,
  type Typing,
} from '$api';
import { Queue } from './queue.svelte';
import { Asking } from '../asking.svelte';
import { Doubles } from '../doubles';
import { Refresher } from '../refresher';
import { numberOfCode } from '../slip-code';
import { FewList } from './few.svelte';
import { withLines } from './log.svelte';
import type { Outcome, Question } from './outcome';
import { Saving } from './saving.svelte';

/** What the side panel shows: the log, or something asked for with a key. */
export type SidePanel = 'log' | 'all' | 'card' | 'list' | 'who' | 'projector';

type Search = Extract<BoxReading, { is: 'search' }>;
type Entry = Extract<BoxReading, { is: 'entry' }>;

/** Says an outcome aloud. */
type Announce = (outcome: Outcome) => void;

/** Digits come in bursts, from a scanner or a practised hand, and Enter right after them: what they mean is asked once
 * they pause, or by Enter itself. Every question less is one that the count does not wait behind. */
const DIGITS = /^\d+$/;
const BETWEEN_DIGITS = 40;

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

  readonly queue = new Queue();
  readonly few = new FewList(() => this.refresh());
  readonly saving: Saving;

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
    if (text.trim() === '') {
      this.#read('', { is: 'nothing' });
      return;
    }
    if (DIGITS.test(text)) await pause(BETWEEN_DIGITS);
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

  /** One level back: a question, then the box, then the side panel. */
  escape(): void {
    if (this.text !== '') this.clear();
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
    const typing = { uid: crypto.randomUUID(), text: typed, kind: this.kind };
    return this.queue.push(typed, () => this.#enterTyped(typing), number);
  }

  /** Counts for a line of the search; `add` takes somebody into tonight's list first. */
  take(index: number, as: 'number' | 'add'): Promise<void> {
    const search = this.search;
    const person = search?.found[index];
    const typed = this.text.trim();
    if (!search || !person) {
      this.refuse({ code: 'nobody_found', data: { text: typed } }, typed);
      return Promise.resolve();
    }
    const id = person.prisoner_id;
    const target: Target =
      as === 'add' && person.number === null
        ? { who: 'add_prisoner', id }
        : { who: 'prisoner', id };
    const entry: Entry = {
      is: 'entry',
      target,
      times: search.times,
      ask: search.ask,
      name: person.name,
    };
    const kind = this.kind;
    this.clear();
    return this.queue.push(typed, () => this.#enterReading(entry, typed, kind), person.number);
  }

  /** A slip's code from a scanner. */
  scan(digits: string, at = performance.now()): Promise<void> {
    const request = this.#request({ who: 'code', digits }, 1, this.kind);
    const number = numberOfCode(digits);
    if (this.#doubles.isDouble(digits, at)) return this.#tellDouble(number, request);
    return this.queue.push(String(number), () => this.#count(request, digits, null), number);
  }

  /** The +1 beside a person. */
  plusOne(number: number, at = performance.now()): Promise<void> {
    const request = this.#request({ who: 'number', number }, 1, this.kind);
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
    return this.queue.push(typed, () => this.#count(offer, typed, null));
  }

  /** What the message that stands now offers. */
  get #offer(): CountRequest | null {
    return this.outcome?.is === 'refused' ? this.outcome.offer : null;
  }

  /** Counts what was taken for a double, once. */
  countDouble(): Promise<void> {
    if (this.outcome?.is !== 'double' || !this.outcome.request) return Promise.resolve();
    const { request, number } = this.outcome;
    this.outcome = { ...this.outcome, request: null };
    const label = String(number);
    return this.queue.push(label, () => this.#count(request, label, null), number);
  }

  // Taking back

  /** The key of undo: what is typed goes first; with an empty box it is the ledger's. */
  pressUndo(): void {
    if (this.text !== '') this.clear();
    else void this.undo();
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
    return this.queue.push('', async () => {
      try {
        const guests = await this.#api.addGuests(change);
        if (this.view) this.view.evening.guests = guests;
      } catch (error) {
        this.refuse(errorView(error), '');
      }
    });
  }

  /** Names do not stay in the window once the vault is locked. */
  forget(): void {
    this.clear();
    this.view = null;
    this.outcome = null;
    this.questions = [];
    this.panel = 'log';
    this.few.forget();
    this.saving.forget();
  }

  refuse(error: ErrorView, typed: string, offer: CountRequest | null = null): void {
    this.saving.refused(error);
    this.#show({ is: 'refused', error, typed, offer, key: ++this.#shown });
  }

  /** Behind what is on its way, so that it is not covered by the first one's ✓. */
  #tellDouble(number: number, request: CountRequest): Promise<void> {
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

  async #enterReading(reading: BoxReading, typed: string, kind: Kind): Promise<void> {
    switch (reading.is) {
      case 'nothing':
        return;
      case 'refused':
        return this.refuse(reading.error, typed);
      case 'search':
        return this.#enterSearch(reading, typed, kind);
      case 'entry': {
        const request = this.#request(reading.target, reading.times, kind);
        if (!reading.ask) return this.#count(request, typed, reading.name);
        this.#pose({
          about: 'many',
          key: ++this.#shown,
          request,
          typed,
          name: reading.name,
          error: null,
        });
      }
    }
  }

  /** One question for the usual entry: what it means and its count come in one answer. */
  async #enterTyped(typing: Typing): Promise<void> {
    const { text, kind } = typing;
    try {
      const entered = await this.#api.enter(typing);
      if (entered.is === 'counted') this.#land(entered.counted);
      else if (entered.is === 'read') await this.#enterReading(entered.reading, text, kind);
      else this.#refused(entered.request, entered.error, text, null);
    } catch (error) {
      this.refuse(errorView(error), text);
    }
  }

  /** Words that were entered before their search was shown: one person is meant, or it must be chosen. */
  async #enterSearch(search: Search, typed: string, kind: Kind): Promise<void> {
    const [only, ...others] = search.found;
    if (only && others.length === 0) {
      const target: Target = { who: 'prisoner', id: only.prisoner_id };
      const entry: Entry = {
        is: 'entry',
        target,
        times: search.times,
        ask: search.ask,
        name: only.name,
      };
      return this.#enterReading(entry, typed, kind);
    }
    if (!only) return this.refuse({ code: 'nobody_found', data: { text: typed } }, typed);
    if (this.text === '') await this.type(typed);
  }

  #request(target: Target, times: number, kind: Kind): CountRequest {
    return { uid: crypto.randomUUID(), target, times, kind, consent: 'ask' };
  }

  async #count(request: CountRequest, typed: string, name: string | null): Promise<void> {
    try {
      this.#land(await this.#api.count(request));
    } catch (error) {
      this.#refused(request, errorView(error), typed, name);
    }
  }

  #refused(request: CountRequest, error: ErrorView, typed: string, name: string | null): void {
    if (error.code !== 'held_released') {
      this.refuse(error, typed, offered(error, request));
      return;
    }
    const again = { ...request, consent: 'anyway' as const };
    this.#pose({ about: 'released', key: ++this.#shown, request: again, typed, name, error });
  }

  #change(label: string, call: () => Promise<Counted>): Promise<void> {
    return this.queue.push(label, async () => {
      try {
        this.#land(await call());
      } catch (error) {
        this.refuse(errorView(error), '');
      }
    });
  }

  #pose(question: Question): void {
    this.questions = [...this.questions, question];
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
  }

  #show(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.key > 0) this.#announce(outcome);
  }
}

/** Somebody who is on the list and not on tonight's can be added and counted. */
function offered(error: ErrorView, request: CountRequest): CountRequest | null {
  const { target } = request;
  if (error.code !== 'not_in_line_up' || target.who !== 'prisoner') return null;
  return { ...request, target: { who: 'add_prisoner', id: target.id } };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
