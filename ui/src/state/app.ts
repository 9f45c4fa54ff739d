// What lives as long as the window: one of each. Tests make their own.

import { announcer } from './announcer.svelte';
import { IntakeState } from './intake/intake.svelte';
import { announcing, announcingSlips } from './intake/announcing';
import { GivingState } from './intake/giving.svelte';
import { RoomState } from './intake/room.svelte';
import { PrintState } from './printing/print.svelte';
import { PrisonersState } from './list/prisoners.svelte';
import { ProjectorState } from './projector.svelte';
import { RemovalsState } from './removals.svelte';
import { toasts } from './toasts.svelte';
import { unsaved } from './unsaved.svelte';

export const intake = new IntakeState(announcing(announcer));
export const room = new RoomState();
export const giving = new GivingState(intake.queue, room, announcingSlips(announcer));
export const prisoners = new PrisonersState();
export const printing = new PrintState();
export const projector = new ProjectorState();
export const removals = new RemovalsState();

/** When the vault is locked, nothing of it stays in the window. */
export function forgetAll(): void {
  intake.forget();
  giving.forget();
  room.forget();
  prisoners.forget();
  printing.close();
  projector.forget();
  removals.forget();
  toasts.clear();
  unsaved.stay();
}
