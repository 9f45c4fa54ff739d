// The change feed: the program says which areas changed, those who show them ask again. Notices carry no data, so a
// missed one costs nothing.

import type { Area, Notice } from '$api';

type Told = Pick<Notice, 'areas' | 'counter'>;
type Listener = { areas: Area[]; refresh: (notice: Told) => void };

export class Feed {
  #listeners = new Set<Listener>();

  /** Calls `refresh` whenever one of `areas` changes. Gives back the way to stop. */
  on(areas: Area[], refresh: (notice: Told) => void): () => void {
    const listener = { areas, refresh };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(notice: Told): void {
    for (const listener of this.#listeners) {
      if (listener.areas.some((area) => notice.areas.includes(area))) listener.refresh(notice);
    }
  }
}

export const feed = new Feed();
