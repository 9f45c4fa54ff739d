// What is typed and not saved yet. Whoever leaves it is asked first, in the same words everywhere.

import { onMount } from 'svelte';

/** One form's text, and how it is saved. */
export class Draft {
  #read: () => unknown;
  #save: () => Promise<boolean>;
  #isReady: () => boolean;
  #saved: string;

  constructor(read: () => unknown, save: () => Promise<boolean>, isReady = () => true) {
    this.#read = read;
    this.#save = save;
    this.#isReady = isReady;
    this.#saved = this.#now();
  }

  /** Whether something is typed that would be lost. */
  get isChanged(): boolean {
    return this.#now() !== this.#saved;
  }

  /** Whether it can be saved as it is. */
  get isReady(): boolean {
    return this.#isReady();
  }

  /** What stands there now is what it begins with. */
  settle(): void {
    this.#saved = this.#now();
  }

  /** `false` when it was refused: then the form says why. */
  async save(): Promise<boolean> {
    const saved = await this.#save();
    if (saved) this.settle();
    return saved;
  }

  /** Leaves this form alone, whatever else is open. */
  leave(go: () => void): void {
    unsaved.leave(go, [this]);
  }

  #now(): string {
    return JSON.stringify(this.#read()) ?? '';
  }
}

/** Asked before something is left that is not saved. */
interface Question {
  drafts: Draft[];
  go: () => void;
}

export class Unsaved {
  question = $state.raw<Question | null>(null);

  #drafts: Draft[] = [];

  /** Looks after a draft until the way to stop is called. */
  keep(draft: Draft): () => void {
    this.#drafts.push(draft);
    return () => {
      this.#drafts = this.#drafts.filter((other) => other !== draft);
    };
  }

  /** Whether anything would be lost. */
  get isAnything(): boolean {
    return this.#drafts.some((draft) => draft.isChanged);
  }

  /** Goes at once where nothing would be lost, else asks. */
  leave(go: () => void, from: Draft[] = this.#drafts): void {
    const drafts = from.filter((draft) => draft.isChanged);
    if (drafts.length === 0) go();
    else this.question = { drafts, go };
  }

  get maySave(): boolean {
    return this.question?.drafts.every((draft) => draft.isReady) ?? false;
  }

  /** Saves and goes; stays where something was refused. */
  async save(): Promise<void> {
    const question = this.#answer();
    for (const draft of question?.drafts ?? []) if (!(await draft.save())) return;
    question?.go();
  }

  discard(): void {
    this.#answer()?.go();
  }

  stay(): void {
    this.#answer();
  }

  #answer(): Question | null {
    const question = this.question;
    this.question = null;
    return question;
  }
}

export const unsaved = new Unsaved();

/** A draft that is looked after as long as the component stands. */
export function draftOf(...parts: ConstructorParameters<typeof Draft>): Draft {
  const draft = new Draft(...parts);
  onMount(() => unsaved.keep(draft));
  return draft;
}
