// The closing of the invented desk.

import type { BundleView, ClosingView, DifferenceView } from '../src/api/bindings';
import { numberOfCode } from '../src/state/slip-code';
import type { Answers } from './answers';
import { PEOPLE } from './people';
import { EVENING, seen } from './state';

const name = (number: number) => (PEOPLE[number - 1] ?? PEOPLE[0]!).full;

const bundles: BundleView[] = [12, 7, 35, 2].map((number, index) => ({
  id: index + 1,
  number,
  name: name(number),
  kind: index === 1 ? 'postcard' : 'letter',
  quantity: 5 - index,
}));

const differences: DifferenceView[] = [
  {
    number: 21,
    name: name(21),
    kind: 'letter',
    ledger: 6,
    recount: 5,
    taken: 'recount',
    reason: 'талон без письма',
  },
  { number: 44, name: name(44), kind: 'letter', ledger: 2, recount: 3, taken: null, reason: '' },
];

function closingView(): ClosingView {
  const evening = { ...EVENING, total: 0 };
  switch (seen.closing) {
    case 'open':
      return { step: 'open', evening: { ...EVENING, total: 312, people: 71 } };
    case 'counting':
      return {
        step: 'counting',
        evening,
        bundles,
        left: [1, 3, 4, 13, 15, 16, 31, 52, 60].map((number) => ({ number, name: name(number) })),
      };
    case 'compared':
      return {
        step: 'compared',
        evening,
        differences,
        ledger_total: 338,
        recount_total: 337,
        decided: differences.every((one) => one.taken !== null),
      };
    case 'closed':
      return { step: 'closed', outcome: outcome() };
    default:
      return { step: 'nothing' };
  }
}

let copiesLeft = ['20260129T201512-evening', 'letterdesk.before-v3.db'];

const outcome = () => ({
  evening: { ...EVENING, state: 'closed' as const, total: 337, people: 77 },
  closed_at: '2026-01-29 22:10',
  total: 337,
  total_at_closing: 337,
  people: 77,
  by_kind: { letter: 210, postcard: 106, handmade: 21 },
  recounted: true,
  differences: differences.slice(0, 1),
  amendments: [],
  head: 'k3f9 x2md qa7b vw5t ehzr 6cyp lo',
  entries: 291,
  copies_left: copiesLeft,
  sentences: {
    ru: 'Всего за вечер написано 337 писем 77 политзаключённым.',
    ru_by_kind:
      'Всего за вечер 77 политзаключённым написано 210 писем и 127 открыток (из них 21 самодельная) — вместе 337.',
    en: 'In total, 337 letters addressed to 77 political prisoners were written during the evening.',
    en_by_kind:
      'In total, 210 letters and 127 postcards (21 of them handmade) addressed to 77 political prisoners were written during the evening: 337 in all.',
  },
});

const become = (step: string) => () => {
  seen.closing = step;
  seen.evening = step === 'open' ? 'open' : step === 'closed' ? 'closed' : 'counting';
  return closingView();
};

export const closing = {
  closing: closingView,
  closingOf: () => {
    seen.closing = 'closed';
    return closingView();
  },
  startCounting: become('counting'),
  backToOpen: become('open'),
  addBundle: (number, quantity, kind) => {
    bundles.unshift({ id: bundles.length + 10, number, name: name(number), kind, quantity });
    return closingView();
  },
  addScanned: (digits, kind) => {
    const number = numberOfCode(digits);
    bundles.unshift({ id: bundles.length + 10, number, name: name(number), kind, quantity: 1 });
    return closingView();
  },
  removeBundle: (id) => {
    bundles.splice(
      bundles.findIndex((one) => one.id === id),
      1,
    );
    return closingView();
  },
  confirmZero: () => closingView(),
  compareRecount: become('compared'),
  decide: (decision) => {
    Object.assign(differences.find((one) => one.number === decision.number) ?? {}, decision);
    return closingView();
  },
  countAgain: () => become('counting')(),
  closeEvening: become('closed'),
  closeWithoutRecount: become('closed'),
  amend: () => closingView(),
  removeCopy: (name) => {
    copiesLeft = copiesLeft.filter((copy) => copy !== name);
    return null;
  },
} satisfies Answers;
