// Pages of the invented desk: a white sheet with a frame, drawn by the browser.

import type { PrintPlan, PrintRequest } from '../src/api/bindings';
import { fullName, PEOPLE } from './people';

export function plan(request: PrintRequest): PrintPlan {
  const held = PEOPLE.filter((one) => one.held !== null);
  return {
    evening: 1,
    title: 'Вечер писем учёным',
    stock: 'a4',
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
    not_printed: 3,
    changed: 2,
    problems: [],
  };
}

/** A sheet with eight slips, as far as a canvas can draw them. */
export function page(request: PrintRequest, number: number, dotsPerMm: number | null): number[] {
  const dots = dotsPerMm ?? 6;
  const card = request.kind === 'postcards';
  const [width, height] = card ? [148, 105] : [210, 297];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * dots, height * dots];
  const pen = canvas.getContext('2d')!;
  pen.scale(dots, dots);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#111';
  const slips = card ? 1 : 8;
  for (let slip = 0; slip < slips; slip += 1) {
    const who = PEOPLE[(number * slips + slip) % PEOPLE.length]!;
    const [x, y] = card ? [74, 36] : [(slip % 2) * 105 + 7, Math.floor(slip / 2) * 74.25 + 16];
    pen.font = '700 9px "PT Serif"';
    if (!card) pen.fillText(String(who.id), x, y);
    pen.font = '700 4px "PT Serif"';
    pen.fillText(who.dative, x, y + 12);
    pen.font = '400 3.6px "PT Serif"';
    pen.fillText('ФКУ СИЗО-99 УФСИН России по Энской обл.', x, y + 18);
    pen.fillText('000001', x, y + 23);
  }
  const [, picture = ''] = canvas.toDataURL('image/png').split(',');
  return [...atob(picture)].map((letter) => letter.charCodeAt(0));
}
