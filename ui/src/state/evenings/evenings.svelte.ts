// The home screen: evenings, and the making of one.

import {
  api,
  errorView,
  type Api,
  type ErrorView,
  type EveningDraft,
  type EveningsView,
  type EveningView,
  type LineUpChoice,
  type LineUpView,
  type TagCount,
} from '$api';
import { emptyQuery } from '../query';
import { Refresher } from '../refresher';

/** Who is taken into a new evening. `shown` are the people that the list showed when it sent us here. */
export type Who = 'all' | 'tag' | 'shown' | 'nobody';

export class EveningsState {
  view = $state<EveningsView | null>(null);
  error = $state<ErrorView | null>(null);

  #api: Api;
  #refresher = new Refresher(() => this.#load());

  constructor(using: Api = api) {
    this.#api = using;
  }

  get underWay(): EveningView | undefined {
    return this.view?.evenings.find((one) => one.state === 'open' || one.state === 'counting');
  }

  get planned(): EveningView[] {
    return this.view?.evenings.filter((one) => one.state === 'planned') ?? [];
  }

  get past(): EveningView[] {
    return this.view?.evenings.filter((one) => one.state === 'closed') ?? [];
  }

  refresh(): Promise<void> {
    return this.#refresher.refresh();
  }

  /** Opens an evening; `false` when it could not be, and `error` says why. */
  async open(id: number): Promise<boolean> {
    try {
      await this.#api.openEvening(id);
      this.error = null;
      await this.refresh();
      return true;
    } catch (error) {
      this.error = errorView(error);
      return false;
    }
  }

  async #load(): Promise<void> {
    try {
      this.view = await this.#api.evenings();
    } catch (error) {
      this.error = errorView(error);
    }
  }
}

/** The form of one evening, new or known. */
export class EveningForm {
  draft = $state<EveningDraft>(emptyDraft());
  who = $state<Who>('all');
  tag = $state('');
  tags = $state<TagCount[]>([]);
  total = $state(0);
  busy = $state(false);
  error = $state<ErrorView | null>(null);

  readonly known: EveningView | null;
  readonly shown: number[];
  #api: Api;

  constructor(known: EveningView | null, shown: number[] = [], using: Api = api) {
    this.known = known;
    this.shown = shown;
    this.#api = using;
    if (known) this.draft = draftOf(known);
    if (shown.length > 0) this.who = 'shown';
  }

  get ready(): boolean {
    const { title, date } = this.draft;
    return (
      title.trim() !== '' &&
      /^\d{4}-\d{2}-\d{2}$/.test(date) &&
      (this.who !== 'tag' || this.tag !== '')
    );
  }

  /** What is proposed: the sender and the city of the last time, the tags of the list. */
  async propose(today: string): Promise<void> {
    try {
      const query = { ...emptyQuery(), limit: 0 };
      const [settings, list, chips] = await Promise.all([
        this.#api.vaultSettings(),
        this.#api.prisoners(query),
        this.#api.listChips(),
      ]);
      this.tags = chips.tags;
      this.total = list.total;
      if (this.known) return;
      this.draft = { ...this.draft, date: today, city: settings.city, sender: settings.sender };
    } catch (error) {
      this.error = errorView(error);
    }
  }

  async save(): Promise<EveningView | null> {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    try {
      return this.known
        ? await this.#api.updateEvening(this.known.id, this.draft)
        : await this.#api.createEvening(this.draft, this.#choice());
    } catch (error) {
      this.error = errorView(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #choice(): LineUpChoice {
    switch (this.who) {
      case 'all':
        return { by: 'all' };
      case 'tag':
        return { by: 'tag', tag: this.tag };
      case 'shown':
        return { by: 'people', ids: [...this.shown] };
      case 'nobody':
        return { by: 'nobody' };
    }
  }
}

/** The adressees of one evening. */
export class LineUpState {
  lines = $state<LineUpView[] | null>(null);
  error = $state<ErrorView | null>(null);

  readonly evening: EveningView;
  #api: Api;

  constructor(evening: EveningView, using: Api = api) {
    this.evening = evening;
    this.#api = using;
  }

  async load(): Promise<void> {
    await this.#run(async () => {
      this.lines = await this.#api.lineUp(this.evening.id);
    });
  }

  async remove(number: number): Promise<void> {
    await this.#run(async () => {
      await this.#api.lineUpRemove(this.evening.id, number);
      this.lines = await this.#api.lineUp(this.evening.id);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.error = null;
    } catch (error) {
      this.error = errorView(error);
    }
  }
}

/** Below this a person has few letters, unless the evening says otherwise. */
const DEFAULT_FLOOR = 5;

function emptyDraft(): EveningDraft {
  return {
    title: '',
    theme: '',
    date: '',
    place: '',
    city: '',
    goal: null,
    floor: DEFAULT_FLOOR,
    sender: '',
    notices: '',
  };
}

function draftOf(evening: EveningView): EveningDraft {
  const { title, theme, date, place, city, goal, floor, sender, notices } = evening;
  return { title, theme, date, place, city, goal, floor, sender, notices };
}
