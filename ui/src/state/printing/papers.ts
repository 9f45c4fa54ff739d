// Each kind of paper as it was asked for last.

import { FIRST_REQUEST, PAPERS, type Paper, type PaperKind, type PrintRequest } from '$api';

/** The options of a kind; which kind has which is said by the program. */
type OptionsOf<One> = One extends Paper ? Omit<One, 'kind'> : never;
export type PaperOptions = Partial<OptionsOf<Paper>>;

/** Kinds have these each for itself; every other option, where it is chosen once, holds for all that have it. */
const OWN = ['flip', 'format'];

/** What is asked for until somebody says otherwise. */
export function firstRequest(): PrintRequest {
  return structuredClone<unknown>(FIRST_REQUEST) as PrintRequest;
}

/** What there is to know of a kind, whatever it is asked for with. */
export type PaperTraits = (typeof PAPERS)[number];

export function traitsOf(kind: PaperKind): PaperTraits {
  return PAPERS.find((one) => one.kind === kind) ?? PAPERS[0];
}

export class Papers {
  #all = PAPERS.map((one) => structuredClone<unknown>(one.usual) as Paper);

  of<Kind extends PaperKind>(kind: Kind): Extract<Paper, { kind: Kind }> {
    const paper = this.#all.find((one) => one.kind === kind);
    return structuredClone(paper) as Extract<Paper, { kind: Kind }>;
  }

  choose(kind: PaperKind, options: PaperOptions): void {
    for (const paper of this.#all)
      for (const [name, value] of Object.entries(options)) {
        const isMeant = paper.kind === kind || !OWN.includes(name);
        if (name in paper && isMeant) Object.assign(paper, { [name]: value });
      }
  }
}
