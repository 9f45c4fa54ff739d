// Words of lists that nobody can place: asked once a wording, for everybody who is spoken of in it.

import { api, type Api, type FacilityView, type OpenPlaceView, type PlaceAnswer } from '$api';
import { SvelteSet } from 'svelte/reactivity';
import { Asking } from '../asking.svelte';

export class OpenPlacesState extends Asking {
  /** Everything that is open; `null` until it is known. */
  places = $state.raw<OpenPlaceView[] | null>(null);
  /** The directory, for whoever means none of the candidates. */
  facilities = $state.raw<FacilityView[]>([]);

  #api: Api;
  readonly #later = new SvelteSet<string>();
  #answer: number | null = null;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  /** How many wordings are open, also those left for later. */
  get count(): number {
    return this.places?.length ?? 0;
  }

  /** Those that are asked now. */
  get asked(): OpenPlaceView[] {
    return this.places?.filter((place) => !this.#later.has(place.wording)) ?? [];
  }

  /** How many are left open for now. */
  get later(): number {
    return this.count - this.asked.length;
  }

  async refresh(): Promise<void> {
    this.places = (await this.ask(() => this.#api.openPlaces())) ?? this.places;
    if (this.count > 0) await this.#look();
  }

  /** Says which facility the words mean; `false` when it was refused. */
  answer(place: OpenPlaceView, answer: PlaceAnswer): Promise<boolean> {
    return this.attempt(() => this.put(place, answer));
  }

  /** The same for a form, which says itself why it was refused. */
  async put(place: OpenPlaceView, answer: PlaceAnswer): Promise<void> {
    const answered = await this.#api.answerPlace(place.wording, answer);
    this.places = answered.open;
    this.#answer = answered.batch;
  }

  /** The way back from the newest answer: the words are asked about again. `null` where it changed nothing. */
  get undoOfAnswer(): (() => Promise<void>) | null {
    const batch = this.#answer;
    if (batch === null) return null;
    return async () => {
      await this.#api.undoImport(batch);
      await this.refresh();
    };
  }

  async #look(): Promise<void> {
    this.facilities = (await this.ask(() => this.#api.facilities())) ?? this.facilities;
  }

  /** Nothing is printed for them until somebody answers. */
  leaveOpen(place: OpenPlaceView): void {
    this.#later.add(place.wording);
  }

  askAgain(): void {
    this.#later.clear();
  }
}
