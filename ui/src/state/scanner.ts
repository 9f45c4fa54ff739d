// A scanner is a keyboard that types quicker than any hand. What it types on any screen is heard here, before the field
// that has the focus: that field gets its text back.

import { isSlipCode } from './slip-code';

type KeyLike = Pick<KeyboardEvent, 'code' | 'key' | 'timeStamp'>;

/** Milliseconds between two keys that no hand keeps up over a whole code. */
export const MEAN_GAP = 35;
/** After a longer pause another code begins: a digit typed by hand stays apart from a scan behind it. */
export const LONGEST_GAP = 50;
/** A longer pause ends a code; Enter or Tab sooner than this belongs to it. */
export const PAUSE = 100;
/** A machine that is busy hands keys on late: after so long one may still be of the same code. */
export const HICCUP = 400;
/** Keys that are remembered: more than any code has. */
const KEPT = 40;
/** Digits on a slip. */
const SLIP_DIGITS = 10;
/** The shortest barcode there is on goods: fewer digits may have been typed. */
export const SHORTEST = 8;
/** A scanner's own prefix, or what names the kind of code: `]C0`. */
export const LONGEST_PREFIX = 4;
export const TERMINATORS = ['Enter', 'NumpadEnter', 'Tab'];

/** What a key did to a code. */
export type Heard =
  /** It is none of a code, or not yet known to be. */
  | { is: 'nothing' }
  /** The first key of what may become a code: what is there now can be put back. */
  | { is: 'begun' }
  /** Ten digits that are a slip's: a code, unless more follows within the pause. */
  | { is: 'whole'; digits: string }
  /** A code with its terminator. */
  | { is: 'code'; digits: string };

/** Hears codes among keys. It knows no screen and no clock: a key tells when it was. */
export class Scanner {
  /** When the code that was heard last began. */
  since = 0;

  /** What was typed without a pause that ends a code on any machine; `begins` after a shorter one. */
  #keys: { character: string; at: number; begins: boolean }[] = [];

  key(event: KeyLike): Heard {
    const now = event.timeStamp;
    const pause = now - (this.#keys.at(-1)?.at ?? -Infinity);
    if (TERMINATORS.includes(event.code)) {
      const digits = pause <= PAUSE ? this.#code() : null;
      this.reset();
      return digits === null ? { is: 'nothing' } : { is: 'code', digits };
    }
    const character = characterAt(event);
    if (character === null) return { is: 'nothing' };
    const begins = pause > LONGEST_GAP;
    this.#keys = pause <= HICCUP ? this.#keys.slice(-KEPT) : [];
    this.#keys.push({ character, at: now, begins });
    const digits = this.#code();
    if (digits !== null && isSlipCode(digits)) return { is: 'whole', digits };
    return { is: begins ? 'begun' : 'nothing' };
  }

  /** What was typed is over. */
  reset(): void {
    this.#keys = [];
  }

  /** The digits of a code; `null` where a hand may have typed them. */
  #code(): string | null {
    const quick = this.#quick();
    return quick !== null && isSlipCode(quick) ? quick : (this.#late() ?? quick);
  }

  /** Where what came quickly begins. */
  #run(): number {
    return Math.max(
      0,
      this.#keys.findLastIndex(({ begins }) => begins),
    );
  }

  /** Those that came quickly, without their prefix. */
  #quick(): string | null {
    const keys = this.#keys.slice(this.#run());
    const text = textOf(keys);
    const digits = /^\D*(\d+)$/.exec(withoutIdentifier(text))?.[1] ?? '';
    const prefix = text.length - digits.length;
    const [first, last] = [keys[0], keys.at(-1)];
    const isQuick =
      first && last && last !== first && (last.at - first.at) / (keys.length - 1) <= MEAN_GAP;
    if (!isQuick || digits.length < SHORTEST || prefix > LONGEST_PREFIX) return null;
    this.since = first.at;
    return digits;
  }

  /** The ten of a slip of which a few came late: half of the gaps are those of no hand. */
  #late(): string | null {
    const isOneRun = this.#keys.length - SLIP_DIGITS >= this.#run();
    const keys = this.#keys.slice(-SLIP_DIGITS);
    const digits = textOf(keys);
    if (isOneRun || !/^\d+$/.test(digits) || !isSlipCode(digits)) return null;
    const gaps = keys.slice(1).map(({ at }, place) => at - (keys[place]?.at ?? at));
    gaps.sort((one, other) => one - other);
    if ((gaps[Math.floor(gaps.length / 2)] ?? Infinity) > MEAN_GAP) return null;
    this.since = keys[0]?.at ?? 0;
    return digits;
  }
}

const textOf = (keys: { character: string }[]): string =>
  keys.map(({ character }) => character).join('');

/** `]C0`, `]C1`, `]E0` … of ISO/IEC 15424 ends in a digit that is none of the code. */
export function withoutIdentifier(text: string): string {
  return text.replace(/^\][A-Za-z]\d/, '');
}

/** Digits by their place on the keyboard: under a layout that is not Latin, and without NumLock, `key` is another. */
export function characterAt(event: Pick<KeyLike, 'code' | 'key'>): string | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (digit) return digit;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return letter;
  if (event.code === 'BracketRight') return ']';
  return event.key.length === 1 ? event.key : null;
}

/** Shift before a sign of the prefix, an arrow: no part of a code, nor its end. */
function writesNothing(event: KeyLike): boolean {
  return characterAt(event) === null && !TERMINATORS.includes(event.code);
}

/** Who takes the codes. */
export interface Hearing {
  /** Whether codes mean something now; else every key is what it is. */
  listens(): boolean;
  /** A code; the field that had the focus has its text back. */
  heard(digits: string): void;
}

/** Beginnings that are remembered: more than a code has late keys. */
const MOST_BEGUN = 8;

/** Listens to the keys of a window, before anybody else does, until the way to stop is called. */
export function hearScans(target: Window, hearing: Hearing): () => void {
  const scanner = new Scanner();
  /** Where a code may have begun, and what gives the field back the text that it had then. */
  let begun: { at: number; putBack: () => void }[] = [];
  /** Ten digits that are a code, unless more follows. */
  let waiting: { digits: string; since: number; timer: ReturnType<typeof setTimeout> } | null =
    null;

  const take = (digits: string, since: number) => {
    begun.findLast(({ at }) => at <= since)?.putBack();
    begun = [];
    hearing.heard(digits);
  };
  const stopWaiting = () => {
    clearTimeout(waiting?.timer);
    const before = waiting;
    waiting = null;
    return before;
  };
  const wait = (digits: string, since: number) => {
    const timer = setTimeout(() => {
      stopWaiting();
      scanner.reset();
      take(digits, since);
    }, PAUSE);
    waiting = { digits, since, timer };
  };

  const onkey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !hearing.listens()) {
      return;
    }
    if (writesNothing(event)) return;
    const heard = scanner.key(event);
    const before = stopWaiting();
    if (heard.is === 'begun') {
      // Whatever comes after a pause is none of the code before it.
      if (before !== null) take(before.digits, before.since);
      begun = [
        ...begun.slice(-MOST_BEGUN),
        { at: event.timeStamp, putBack: keptAsItIs(event.target) },
      ];
    } else if (heard.is === 'whole') {
      wait(heard.digits, scanner.since);
    } else if (heard.is === 'code') {
      // Nothing is pressed, sent or left by the key that ends a code.
      event.preventDefault();
      event.stopImmediatePropagation();
      take(heard.digits, scanner.since);
    }
  };

  target.addEventListener('keydown', onkey, { capture: true });
  return () => {
    stopWaiting();
    target.removeEventListener('keydown', onkey, { capture: true });
  };
}

/** What gives a field back the text and the caret that it has now. Keys that begin beside every field go to the box of
 * the Desk, where there is one. */
function keptAsItIs(target: EventTarget | null): () => void {
  const field = isField(target)
    ? target
    : document.querySelector<HTMLInputElement>('[data-own-undo]');
  if (!field) return () => undefined;
  const { value } = field;
  const caret = 'selectionStart' in field ? [field.selectionStart, field.selectionEnd] : null;
  return () => {
    if (field.value === value) return;
    field.value = value;
    if (caret && typeof caret[0] === 'number') {
      (field as HTMLInputElement).setSelectionRange(caret[0], caret[1] ?? caret[0]);
    }
    const told = field instanceof HTMLSelectElement ? 'change' : 'input';
    field.dispatchEvent(new Event(told, { bubbles: true }));
  };
}

function isField(
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
