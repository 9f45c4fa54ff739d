// How keys become text in the Desk's box.

import { undoKey } from '../field-undo';

type KeyLike = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The character a key means for the box where the browser would give another, or `null` to let the browser type.
 * What the key says wins over where it lies; a keypad without NumLock says arrows and means its digits. A scanner's
 * keys are read by their place, elsewhere.
 */
export function boxCharacter(event: KeyLike): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === '*') return '*';
  const keypad = /^Numpad([0-9])$/.exec(event.code)?.[1];
  if (keypad) return keypad;
  return /^[0-9]$/.test(event.key) ? event.key : null;
}

/** Whether a key pressed anywhere on the Desk begins or continues an entry. */
export function belongsToBox(event: KeyLike): boolean {
  if (boxCharacter(event)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // Letters of any script, and signs that stand in names and entries. A space presses buttons.
  return event.key.length === 1 && /[\p{L}\p{N}*×№'’-]/u.test(event.key);
}

/** What the Desk does with a key, apart from typing. */
export type IntakeKey =
  | 'undo'
  | 'redo'
  | 'give'
  | 'guest'
  | 'fewer-guests'
  | 'mute'
  | 'reorder'
  | 'card'
  | 'list'
  | 'who'
  | 'slip'
  | 'unlisted'
  | 'move'
  | 'log'
  | 'projector'
  | 'letter'
  | 'postcard'
  | 'handmade';

const FUNCTION_KEYS: Record<string, IntakeKey> = {
  F2: 'card',
  F3: 'list',
  F4: 'who',
  F5: 'give',
  F6: 'letter',
  F7: 'postcard',
  F8: 'handmade',
};

/** Twins for keyboards whose F-keys are media keys. */
const COMMAND_KEYS: Record<string, IntakeKey> = {
  KeyD: 'give',
  KeyI: 'card',
  KeyF: 'list',
  KeyK: 'who',
};

const ALT_KEYS: Record<string, IntakeKey> = {
  KeyB: 'projector',
  KeyG: 'guest',
  // Beside it: Alt and Shift together change the layout of Windows.
  KeyH: 'fewer-guests',
  KeyL: 'log',
  KeyM: 'mute',
  KeyN: 'unlisted',
  KeyO: 'move',
  KeyP: 'slip',
  KeyR: 'reorder',
  Digit1: 'letter',
  Digit2: 'postcard',
  Digit3: 'handmade',
};

export function intakeKey(event: KeyLike): IntakeKey | null {
  const command = event.ctrlKey || event.metaKey;
  const back = undoKey(event);
  if (back) return back;
  if (command && (event.altKey || event.shiftKey)) return null;
  if (command) return COMMAND_KEYS[event.code] ?? null;
  if (event.altKey) return ALT_KEYS[event.code] ?? null;
  return FUNCTION_KEYS[event.code] ?? null;
}
