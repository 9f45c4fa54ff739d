// Words of lists that nobody can place: asked once a wording, for everybody who is spoken of in it.

import { api, type Api, type OpenPlaceView, type PlaceAnswer } from '$api';
import { SvelteSet } from 'svelte/reactivity';
import { Asking } from '../asking.svelte';

export class OpenPlacesState extends Asking {
  /** Everything that is open; `null` until it is known. */
  places = $state.raw<OpenPlaceView[] | null>(null);

  #api: Api;
  readonly #later = new SvelteSet<string>();

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
  }

  /** Says which facility the words mean; `false` when it was refused. */
  answer(place: OpenPlaceView, answer: PlaceAnswer): Promise<boolean> {
    return this.attempt(() => this.put(place, answer));
  }

  /** The same for a form, which says itself why it was refused. */
  async put(place: OpenPlaceView, answer: PlaceAnswer): Promise<void> {
    this.places = await this.#api.answerPlace(place.wording, answer);
  }

  /** Nothing is printed for them until somebody answers. */
  leaveOpen(place: OpenPlaceView): void {
    this.#later.add(place.wording);
  }

  askAgain(): void {
    this.#later.clear();
  }
}
