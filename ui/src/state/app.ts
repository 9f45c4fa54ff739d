// What lives as long as the window: one of each. Tests make their own.

import { live } from './live.svelte';
import { DeskState } from './desk/desk.svelte';
import { hearing } from './desk/heard';
import { PrintState } from './print/print.svelte';
import { PrisonersState } from './prisoners.svelte';
import { toasts } from './toasts.svelte';

export const desk = new DeskState(hearing(live));
export const prisoners = new PrisonersState();
export const printing = new PrintState();

/** When the vault is locked, nothing of it stays in the window. */
export function forgetAll(): void {
  desk.forget();
  prisoners.forget();
  printing.close();
  toasts.clear();
}
