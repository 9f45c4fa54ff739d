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
  type LastEntry,
  type Target,
} from '$api';
import { Queue } from './queue.svelte';
import { Asking } from '../asking.svelte';
import { Refresher } from '../refresher';
import { FewList } from './few.svelte';

/** What the largest place of the screen tells. */
export type Outcome =
  | { is: 'entry'; entry: LastEntry; key: number }
  | { is: 'refused'; error: ErrorView; typed: string; key: number };

/** Asked inline before anything is counted. It blocks nothing: the next entry can be typed over it. */
export interface Question {
  about: 'many' | 'released';
  request: CountRequest;
  /** What was typed. */
  typed: string;
  /** Whose it is, where it is known. */
  name: string | null;
  /** The refusal that a yes overrules. */
  error: ErrorView | null;
}

/** What the side panel shows: the log, or something asked for with a key. */
export type SidePanel = 'log' | 'all' | 'card' | 'list' | 'who';

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
  readonly few = new FewList();

  #api: Api;
  #refresher = new Refresher(() => this.#load());
  /** Whose outcome is shown. */
  #evening: number | null = null;
  #readingOf = '';
  /** The newest question of what a text means, with its answer when it comes. */
  #underWay: { text: string; reading: Promise<BoxReading> } | null = null;
  #asked = 0;
  #shown = 0;
  #announce: Announce;

  constructor(announce: Announce = () => undefined, using: Api = api) {
    super();
    this.#announce = announce;
    this.#api = using;
  }

  /** Those a search found, while there is one. */
  get search(): Search | null {
    return this.reading.is === 'search' ? this.reading : null;
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  /** Without a view, `error` says why there is no Desk, such as `no_open_evening`. */
  async #load(): Promise<void> {
    const view = await this.ask(() => this.#api.desk());
    this.view = view;
    if (!view) return;
    if (this.#evening !== null && this.#evening !== view.evening.id) this.outcome = null;
    this.#evening = view.evening.id;
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
    else if (this.questions.length > 0) this.questions = this.questions.slice(1);
    else this.panel = 'log';
  }

  move(step: 1 | -1): void {
    const last = (this.search?.found.length ?? 1) - 1;
    this.chosen = Math.max(0, Math.min(last, this.chosen + step));
  }

  /** Enter: answers the question when the box is empty, else takes in what was typed. */
  enter(): Promise<void> {
    const typed = this.text.trim();
    if (typed === '') return this.answer();
    const known = this.#readingOf === this.text ? this.reading : null;
    if (known?.is === 'search') return this.take(this.chosen, 'number');
    this.clear();
    const number =
      known?.is === 'entry' && known.target.who === 'number' ? known.target.number : null;
    const kind = this.kind;
    return this.queue.push(
      typed,
      async () => {
        const reading = known ?? (await this.#readNow(typed));
        await this.#enterReading(reading, typed, kind);
      },
      number,
    );
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

  /** The +1 beside a person. */
  plusOne(number: number): Promise<void> {
    const request = this.#request({ who: 'number', number }, 1, this.kind);
    return this.queue.push(
      String(number),
      () => this.#count(request, String(number), null),
      number,
    );
  }

  /** Yes to the oldest question. */
  answer(): Promise<void> {
    const [question, ...others] = this.questions;
    if (!question) return Promise.resolve();
    this.questions = others;
    const { request, typed, name } = question;
    return this.queue.push(typed, () => this.#count(request, typed, name));
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
  }

  refuse(error: ErrorView, typed: string): void {
    this.#show({ is: 'refused', error, typed, key: ++this.#shown });
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
        this.#pose({ about: 'many', request, typed, name: reading.name, error: null });
      }
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
      const view = errorView(error);
      if (view.code !== 'held_released') return this.refuse(view, typed);
      const again = { ...request, consent: 'anyway' as const };
      this.#pose({ about: 'released', request: again, typed, name, error: view });
    }
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
    if (this.view) this.view.evening.total = counted.total;
    this.#show({ is: 'entry', entry: counted.entry, key: ++this.#shown });
    void this.refresh();
  }

  #show(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.key > 0) this.#announce(outcome);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
