// What the room sees, as it stands: asked again after each commit, and whenever the host shows something else.

import {
  api,
  onNotice,
  onProjectorNotice,
  type Api,
  type ProjectorView,
  type RoomView,
} from '$api';
import { Asking } from './asking.svelte';
import { Refresher } from './refresher';

const NOTHING: ProjectorView = { title: '', theme: '', slide: { shows: 'black' } };

export class RoomState extends Asking {
  view = $state.raw<RoomView | null>(null);

  #api: Pick<Api, 'projector'>;
  #refresher = new Refresher(async () => {
    this.view = await this.ask(() => this.#api.projector());
  });

  constructor(using: Pick<Api, 'projector'> = api) {
    super();
    this.#api = using;
  }

  /** Black where nothing can be told. */
  get slide(): ProjectorView {
    return this.view?.view ?? NOTHING;
  }

  /** Where the names are: the page, and how many there are; `null` where there is nothing to turn. */
  get pages(): { page: number; pages: number } | null {
    const { slide } = this.slide;
    if (slide.shows !== 'names' && slide.shows !== 'waiting') return null;
    return slide.pages > 1 ? { page: slide.page, pages: slide.pages } : null;
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  /** Asks again whenever anything changed. Gives back the way to stop. */
  follow(): () => void {
    const ends = [onNotice, onProjectorNotice].map((hear) => hear(() => void this.refresh()));
    return () => ends.forEach((end) => void end.then((stop) => stop()));
  }
}
