// The change feed: the program says which areas changed, those who show them ask again. Notices carry no data, so a
// missed one costs nothing.

import type { Area, Notice } from '$api';

type Listener = { areas: Area[]; refresh: () => void };

export class Feed {
  #listeners = new Set<Listener>();

  /** Calls `refresh` whenever one of `areas` changes. Gives back the way to stop. */
  on(areas: Area[], refresh: () => void): () => void {
    const listener = { areas, refresh };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(notice: Pick<Notice, 'areas'>): void {
    for (const listener of this.#listeners) {
      if (listener.areas.some((area) => notice.areas.includes(area))) listener.refresh();
    }
  }
}

export const feed = new Feed();
