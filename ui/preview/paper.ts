// Pages of the invented desk: a white sheet with a frame, drawn by the browser.

import type { PrintPlan, PrintRequest } from '../src/api/bindings';
import { fullName, PEOPLE } from './people';

export function plan(request: PrintRequest): PrintPlan {
  const held = PEOPLE.filter((one) => one.held !== null);
  return {
    evening: 1,
    title: 'Вечер писем учёным',
    pages: request.kind === 'sheets' ? 10 : request.kind === 'postcards' ? 74 : 3,
    printed: 74,
    held: held.map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: fullName(one),
      reason: one.held!,
      liftable: true,
    })),
    old: [{ number: 7, prisoner_id: 7, name: fullName(PEOPLE[6]!), checked: '2025-10-02' }],
    error: null,
  };
}

/** A one-pixel PNG: the frame around it is what is looked at. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==';

export function page(): number[] {
  return [...atob(PIXEL)].map((letter) => letter.charCodeAt(0));
}
