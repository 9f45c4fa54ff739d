// A window of the room is shown once its page has drawn. The page says so by its title: for that it needs no right.

import { tick } from 'svelte';
import { DRAWN } from '$api';

/** The faces of both voices, in both scripts. */
const FACES = ['700 1em "PT Serif"', '400 1em "PT Serif"', '500 1em "Golos Text Variable"'];
const LETTERS = 'Ж1 Z';

/** Says that what stands now is to be seen. A face that is missing keeps nobody waiting. */
export async function sayDrawn(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts?.load(face, LETTERS)));
  await tick();
  document.title = DRAWN;
}
