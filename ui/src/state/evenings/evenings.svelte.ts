// The home screen: evenings, and the making of one.

import {
  api,
  LIMITS,
  type Api,
  type EveningDraft,
  type EveningsView,
  type EveningView,
  type LineUpChoice,
  type LineUpView,
  type TagCount,
} from '$api';
import { emptyQuery } from '../query';
import { Asking } from '../asking.svelte';
import { Refresher } from '../refresher';

/** Who is taken into a new evening. `shown` are the people that the list showed when it sent us here. */
export type Who = 'all' | 'tag' | 'shown' | 'nobody';

export class EveningsState extends Asking {
  view = $state<EveningsView | null>(null);

  #api: Api;
  #refresher = new Refresher(() => this.#load());

  constructor(using: Api = api) {
    super();
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
  open(id: number): Promise<boolean> {
    return this.attempt(async () => {
      await this.#api.openEvening(id);
      await this.refresh();
    });
  }

  async #load(): Promise<void> {
    this.view = (await this.ask(() => this.#api.evenings())) ?? this.view;
  }
}

/** The form of one evening, new or known. */
export class EveningForm extends Asking {
  draft = $state<EveningDraft>(emptyDraft());
  who = $state<Who>('all');
  tag = $state('');
  tags = $state<TagCount[]>([]);
  total = $state(0);

  readonly known: EveningView | null;
  readonly shown: number[];
  #api: Api;

  constructor(known: EveningView | null, shown: number[] = [], using: Api = api) {
    super();
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
    await this.ask(async () => {
      const query = { ...emptyQuery(), limit: 0 };
      const [settings, list, chips] = await Promise.all([
        this.#api.vaultSettings(),
        this.#api.prisoners(query),
        this.#api.listChips(query),
      ]);
      this.tags = chips.tags;
      this.total = list.total;
      if (this.known) return;
      this.draft = { ...this.draft, date: today, city: settings.city, sender: settings.sender };
    });
  }

  save(): Promise<EveningView | null> {
    return this.run(() =>
      this.known
        ? this.#api.updateEvening(this.known.id, this.draft)
        : this.#api.createEvening(this.draft, this.#choice()),
    );
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
export class LineUpState extends Asking {
  lines = $state<LineUpView[] | null>(null);

  readonly evening: EveningView;
  #api: Api;

  constructor(evening: EveningView, using: Api = api) {
    super();
    this.evening = evening;
    this.#api = using;
  }

  async load(): Promise<void> {
    await this.ask(async () => {
      this.lines = await this.#api.lineUp(this.evening.id);
    });
  }

  async remove(number: number): Promise<void> {
    await this.ask(async () => {
      await this.#api.lineUpRemove(this.evening.id, number);
      this.lines = await this.#api.lineUp(this.evening.id);
    });
  }
}

function emptyDraft(): EveningDraft {
  return {
    title: '',
    theme: '',
    date: '',
    place: '',
    city: '',
    goal: null,
    floor: LIMITS.floor,
    sender: '',
    notices: '',
  };
}

function draftOf(evening: EveningView): EveningDraft {
  const { title, theme, date, place, city, goal, floor, sender, notices } = evening;
  return { title, theme, date, place, city, goal, floor, sender, notices };
}
