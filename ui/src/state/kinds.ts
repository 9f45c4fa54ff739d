// The kinds of letters, in the order of their keys.

import type { Kind } from '$api';

export const KINDS: { kind: Kind; keys: string }[] = [
  { kind: 'letter', keys: 'F6' },
  { kind: 'postcard', keys: 'F7' },
  { kind: 'handmade', keys: 'F8' },
];
