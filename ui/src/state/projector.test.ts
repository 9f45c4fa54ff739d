import { expect, test } from 'vitest';
import type { ProjectorControl } from '$api';
import { apiOf, refuse } from '../test/api';
import { ProjectorState } from './projector.svelte';

const control = (screen: ProjectorControl['screen']): ProjectorControl => ({
  screen,
  chosen: null,
  monitors: [],
  mode: 'total',
  black: false,
  host: null,
});

test('the key asks for a monitor only where none was chosen yet', async () => {
  let screen: ProjectorControl['screen'] = 'closed';
  const state = new ProjectorState(
    apiOf({ pressProjector: () => Promise.resolve(control(screen)) }),
  );
  expect(await state.press()).toBe(false);
  for (screen of ['shown', 'gone', 'back'] as const) expect(await state.press()).toBe(true);
});

test('what was refused leaves what is known, and says why', async () => {
  const state = new ProjectorState(
    apiOf({
      projectorControl: () => Promise.resolve(control('shown')),
      closeProjector: () => refuse('io'),
    }),
  );
  await state.refresh();
  await state.close();
  expect(state.isShown).toBe(true);
  expect(state.error?.code).toBe('io');
});
