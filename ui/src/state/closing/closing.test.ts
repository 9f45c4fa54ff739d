import { expect, test } from 'vitest';
import type { ClosingView, DecisionRequest, DifferenceView } from '$api';
import { apiOf, refuse } from '../../test/api';
import { ClosingState } from './closing.svelte';

const counting = { step: 'counting', bundles: [], left: [] } as unknown as ClosingView;

test('a bundle needs a number and a quantity, and the fields are empty after it', async () => {
  const added: [number, number, string][] = [];
  const closing = new ClosingState(
    null,
    apiOf({
      addBundle: (number, quantity, kind) => {
        added.push([number, quantity, kind]);
        return Promise.resolve(counting);
      },
    }),
  );
  closing.number = 12;
  expect(await closing.addBundle()).toBe(false);
  closing.quantity = 5;
  closing.kind = 'postcard';
  expect(await closing.addBundle()).toBe(true);
  expect(added).toEqual([[12, 5, 'postcard']]);
  expect([closing.number, closing.quantity, closing.kind]).toEqual([null, null, 'postcard']);
});

test('what was typed stays when the desk refuses it', async () => {
  const closing = new ClosingState(null, apiOf({ addBundle: () => refuse('unknown_number') }));
  closing.number = 137;
  closing.quantity = 5;
  expect(await closing.addBundle()).toBe(false);
  expect(closing.error?.code).toBe('unknown_number');
  expect(closing.number).toBe(137);
});

test('a decision carries its reason without blanks around it', async () => {
  const decisions: DecisionRequest[] = [];
  const closing = new ClosingState(
    null,
    apiOf({
      decide: (decision) => {
        decisions.push(decision);
        return Promise.resolve(counting);
      },
    }),
  );
  const difference = { number: 21, kind: 'letter' } as DifferenceView;
  await closing.decide(difference, 'recount', ' талон без письма ');
  expect(decisions).toEqual([
    { number: 21, kind: 'letter', taken: 'recount', reason: 'талон без письма' },
  ]);
});

test('a past evening is looked at by its own row, and amended there', async () => {
  const closed = { step: 'closed', outcome: { evening: { id: 3 } } } as unknown as ClosingView;
  const amended: unknown[] = [];
  const closing = new ClosingState(
    3,
    apiOf({
      closingOf: (id) => (id === 3 ? Promise.resolve(closed) : refuse('unknown_evening')),
      amend: (...change) => {
        amended.push(change);
        return Promise.resolve(closed);
      },
    }),
  );
  await closing.refresh();
  expect(closing.view?.step).toBe('closed');
  await closing.amend(12, -1, 'вернулось');
  expect(amended).toEqual([[3, 12, -1, 'вернулось']]);
});
