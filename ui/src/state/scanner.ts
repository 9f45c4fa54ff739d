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
  #text = '';
  #first = 0;
  #last = -Infinity;

  key(event: KeyLike): Heard {
    const now = event.timeStamp;
    const pause = now - this.#last;
    if (TERMINATORS.includes(event.code)) {
      const digits = pause <= PAUSE ? this.#code() : null;
      this.reset();
      return digits === null ? { is: 'nothing' } : { is: 'code', digits };
    }
    const character = characterAt(event);
    if (character === null) return { is: 'nothing' };
    const follows = pause <= LONGEST_GAP;
    if (!follows) this.#begin(now);
    this.#text += character;
    this.#last = now;
    if (!follows) return { is: 'begun' };
    const digits = this.#code();
    return digits !== null && isSlipCode(digits) ? { is: 'whole', digits } : { is: 'nothing' };
  }

  /** What was typed is over. */
  reset(): void {
    this.#text = '';
    this.#last = -Infinity;
  }

  #begin(now: number): void {
    this.#text = '';
    this.#first = now;
  }

  /** The digits of a code, without its prefix; `null` where a hand may have typed them. */
  #code(): string | null {
    const digits = /^\D*(\d+)$/.exec(withoutIdentifier(this.#text))?.[1] ?? '';
    const prefix = this.#text.length - digits.length;
    const gaps = this.#text.length - 1;
    const isQuick = gaps > 0 && (this.#last - this.#first) / gaps <= MEAN_GAP;
    return isQuick && digits.length >= SHORTEST && prefix <= LONGEST_PREFIX ? digits : null;
  }
}

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

/** Listens to the keys of a window, before anybody else does, until the way to stop is called. */
export function hearScans(target: Window, hearing: Hearing): () => void {
  const scanner = new Scanner();
  let putBack: () => void = () => undefined;
  /** Ten digits that are a code, unless more follows. */
  let waiting: { digits: string; timer: ReturnType<typeof setTimeout> } | null = null;

  const take = (digits: string) => {
    putBack();
    hearing.heard(digits);
  };
  const stopWaiting = (): string | null => {
    clearTimeout(waiting?.timer);
    const digits = waiting?.digits ?? null;
    waiting = null;
    return digits;
  };
  const wait = (digits: string) => {
    const timer = setTimeout(() => {
      stopWaiting();
      scanner.reset();
      take(digits);
    }, PAUSE);
    waiting = { digits, timer };
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
      if (before !== null) take(before);
      putBack = keptAsItIs(event.target);
    } else if (heard.is === 'whole') {
      wait(heard.digits);
    } else if (heard.is === 'code') {
      // Nothing is pressed, sent or left by the key that ends a code.
      event.preventDefault();
      event.stopImmediatePropagation();
      take(heard.digits);
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
