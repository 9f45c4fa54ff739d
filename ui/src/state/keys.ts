// Keys that mean the same on every screen, and how a key is read. Letters are taken by their place on the keyboard
// (`event.code`): under the Russian layout Ctrl+Z arrives as «я».

import type { Zoom } from '$api';
import { SCREENS, type Screen } from './session.svelte';

export type GlobalKey =
  | { does: 'go'; screen: Screen }
  | { does: 'zoom'; step: Zoom }
  | { does: 'lock' }
  | { does: 'projector' }
  | { does: 'help' }
  | { does: 'nothing' };

type KeyLike = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>;

/** What a key does on every screen; `null` when it is the screen's own. `nothing` is swallowed. */
export function globalKey(event: KeyLike, typing: boolean): GlobalKey | null {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (command && !event.shiftKey) {
    const screen = SCREENS[Number(/^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1] ?? 0) - 1];
    if (screen) return { does: 'go', screen };
    if (event.code === 'KeyL') return { does: 'lock' };
    if (event.code === 'KeyB') return { does: 'projector' };
    // The web view would reload, search or print the page.
    if (['KeyR', 'KeyP', 'KeyG'].includes(event.code)) return { does: 'nothing' };
  }
  const step = command ? zoomStep(event) : null;
  if (step) return { does: 'zoom', step };
  if (event.key === '?' && !typing && !command) return { does: 'help' };
  if (event.code === 'F9') return { does: 'projector' };
  // F1 to F10 have meanings of their own in web views; what a screen does with them, it does first.
  if (/^F([1-9]|10)$/.test(event.code))
    return event.code === 'F1' ? { does: 'help' } : { does: 'nothing' };
  return null;
}

/** By what the key says, and by where it lies: plus is a key of its own, or one with Shift. */
function zoomStep({ key, code }: KeyLike): Zoom | null {
  if (key === '+' || key === '=' || code === 'Equal' || code === 'NumpadAdd') return 'in';
  if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') return 'out';
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? 'reset' : null;
}

/** Whether the event goes to a field where text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const pressed = ['button', 'checkbox', 'radio', 'range', 'submit'];
  return target instanceof HTMLInputElement && !pressed.includes(target.type);
}
