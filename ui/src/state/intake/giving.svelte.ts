// The mode in which a scan or a number gives a slip out instead of counting a letter. It stays until it is left.

import {
  api,
  DeskError,
  errorView,
  type Api,
  type ErrorView,
  type SlipMoved,
  type Target,
} from '$api';
import { Doubles } from '../doubles';
import { numberOfCode } from '../slip-code';
import type { Queue } from './queue.svelte';
import type { RoomState } from './room.svelte';

/** What the largest place tells in this mode. */
export type Given =
  | { is: 'given' | 'back'; moved: SlipMoved; key: number }
  | { is: 'refused'; error: ErrorView; key: number };

/** A minus before a number: the slip came back without a letter. */
const BACK = /^[-−–]\s*/;

export class GivingState {
  on = $state(false);
  outcome = $state<Given | null>(null);

  #api: Api;
  #queue: Queue;
  #room: RoomState;
  #announce: (outcome: Given) => void;
  #doubles = new Doubles();
  /** Numbers given since the mode was entered, the newest last: what an undo takes back. */
  #numbers: number[] = [];
  #shown = 0;

  constructor(
    queue: Queue,
    room: RoomState,
    announce: (outcome: Given) => void = () => undefined,
    using: Api = api,
  ) {
    this.#queue = queue;
    this.#room = room;
    this.#announce = announce;
    this.#api = using;
  }

  turn(on = !this.on): void {
    this.on = on;
    this.outcome = null;
    this.#numbers = [];
  }

  /** What was typed, as the box reads it. */
  enter(typed: string): Promise<void> {
    const text = typed.replace(BACK, '');
    const way = text === typed.trim() ? 'given' : 'back';
    return this.#queue.push(typed, async () => {
      try {
        await this.#move(way, await this.#meant(text));
      } catch (error) {
        this.#show({ is: 'refused', error: errorView(error), key: ++this.#shown });
      }
    });
  }

  /** Somebody whom a search found. */
  give(target: Target, label: string): Promise<void> {
    return this.#queue.push(label, () => this.#move('given', target));
  }

  /** The same code at once again is a slip of the scanner. */
  scan(digits: string, at = performance.now()): Promise<void> {
    if (this.#doubles.isDouble(digits, at)) return Promise.resolve();
    return this.give({ who: 'code', digits }, String(numberOfCode(digits)));
  }

  /** Takes back the last one that was given here; nothing else of the evening is touched. */
  undo(): Promise<void> {
    const number = this.#numbers.at(-1);
    if (number === undefined) return Promise.resolve();
    return this.#queue.push('↶', () => this.#move('back', { who: 'number', number }));
  }

  forget(): void {
    this.turn(false);
  }

  async #meant(text: string): Promise<Target> {
    const reading = await this.#api.readBox(text);
    if (reading.is === 'entry') return reading.target;
    if (reading.is === 'refused') throw new DeskError(reading.error);
    const [only, ...others] = reading.is === 'search' ? reading.found : [];
    if (only && others.length === 0) return { who: 'prisoner', id: only.prisoner_id };
    throw new DeskError({ code: 'nobody_found', data: { text } });
  }

  async #move(way: 'given' | 'back', target: Target): Promise<void> {
    try {
      const move = way === 'given' ? this.#api.giveSlip : this.#api.takeSlipBack;
      const moved = await move(target);
      const last = this.#numbers.lastIndexOf(moved.number);
      if (way === 'given') this.#numbers.push(moved.number);
      else if (last >= 0) this.#numbers.splice(last, 1);
      this.#room.slips = moved.slips;
      this.#show({ is: way, moved, key: ++this.#shown });
    } catch (error) {
      this.#show({ is: 'refused', error: errorView(error), key: ++this.#shown });
    }
  }

  #show(outcome: Given): void {
    this.outcome = outcome;
    this.#announce(outcome);
  }
}
