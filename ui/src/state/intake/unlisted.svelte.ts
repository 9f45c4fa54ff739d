// Somebody on no list, whom a guest brings to the Desk.

import { api, type Api, type Enlisted, type Unlisted } from '$api';
import { Asking } from '../asking.svelte';

export class UnlistedForm extends Asking {
  draft = $state<Unlisted>({ name: '', place: '', birth_year: '', another: false });

  readonly evening: number;
  #api: Api;

  /** `name` is what was searched for, and not found. */
  constructor(evening: number, name: string, using: Api = api) {
    super();
    this.evening = evening;
    this.draft.name = name;
    this.#api = using;
  }

  get ready(): boolean {
    return this.draft.name.trim() !== '' && this.draft.place.trim() !== '';
  }

  /** Whether somebody of this name is on the list, and nobody has said yet that this is another person. */
  get isAsked(): boolean {
    return this.error?.code === 'already_on_list';
  }

  add(another = false): Promise<Enlisted | null> {
    return this.run(() => this.#api.addUnlisted(this.evening, { ...this.draft, another }));
  }
}
