// What is asked for until somebody says otherwise.

import { LABEL_STOCK, type Flip, type PaperKind, type PrintRequest } from '$api';

export function firstRequest(): PrintRequest {
  return {
    kind: 'sheets',
    evening: null,
    only: [],
    filter: null,
    whom: 'everybody',
    size: 'regular',
    edition: 'ours',
    slip_back: 'blank',
    order: 'number',
    card_paper: 'a6',
    code_stamp: 'printed',
    copies: 1,
    collation: 'together',
    language: 'ru',
    printer: '',
    offset: [0, 0],
    other_side: { picture: null, flip: 'short_edge', proof: false },
    posted_from: 'russia',
    envelopes: { format: 'c6', feed: 'long_edge' },
    labels: { stock: LABEL_STOCK[0]?.name ?? '', grid: null, start: 1 },
    case: 'line',
    rules: 'a4',
    poster: { message: 'waiting', paper: 'a4' },
    posting: 'ordinary',
  };
}

/** How a sheet is usually turned for its second side: slips stand on theirs, postcards lie. */
export function usualFlip(kind: PaperKind): Flip {
  return kind === 'sheets' ? 'long_edge' : 'short_edge';
}

/** How a request turns the sheet. Slips with nothing behind them were asked for without a thought of it. */
export function askedFlip({ kind, slip_back, other_side }: PrintRequest): Flip {
  const thought = kind !== 'sheets' || slip_back === 'rules';
  return (thought ? other_side?.flip : undefined) ?? usualFlip(kind);
}
