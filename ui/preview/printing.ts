// The print centre of the invented desk: its pages are drawn by the browser.

import type { PrintFilter, PrintPlan, PrintRequest } from '../src/api/bindings';
import { emptyQuery } from '../src/state/query';
import type { Answers } from './answers';
import { PEOPLE } from './people';

function plan(request: PrintRequest): PrintPlan {
  const held = PEOPLE.filter((one) => one.held !== null);
  return {
    evening: 1,
    title: 'Вечер писем учёным',
    stock: 'a4',
    pages: request.paper.kind === 'slips' ? 10 : request.paper.kind === 'postcards' ? 74 : 3,
    printed: 74,
    held: held.map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: one.full,
      reason: one.held!,
      liftable: true,
    })),
    old: [{ number: 7, prisoner_id: 7, name: PEOPLE[6]!.full, checked: '2025-10-02' }],
    without_sender: ['postcards', 'envelopes'].includes(request.paper.kind),
    shortened: ['slips', 'cards'].includes(request.paper.kind)
      ? [{ number: 5, prisoner_id: 5, name: PEOPLE[4]!.full, field: 'story' }]
      : [],
    respelled: [{ number: 8, prisoner_id: 8, name: 'כהן משה', printed: 'Cohen Moshe' }],
    not_printed: 3,
    changed: 2,
    problems: [],
  };
}

/** A sheet with eight slips, as far as a canvas can draw them. */
async function page(request: PrintRequest, number: number, dotsPerMm: number | null) {
  const dots = dotsPerMm ?? 6;
  const card = request.paper.kind === 'postcards';
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
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  return (picture ?? new Blob()).arrayBuffer();
}

const FILTERS: PrintFilter[] = [
  { origin: 'tag', name: 'учёные', people: 52, query: { ...emptyQuery(), tag: 'учёные' } },
  { origin: 'tag', name: 'врачи', people: 25, query: { ...emptyQuery(), tag: 'врачи' } },
  { origin: 'facility', name: 'СИЗО-99', people: 77, query: { ...emptyQuery(), facility: 1 } },
];

export const printing = {
  printPlan: plan,
  previewPage: page,
  savePaper: (request) => ({
    ...plan(request),
    file: '/home/organiser/Letterdesk/Талоны 29.01.2026.pdf',
  }),
  saveRegisterTable: () => '/home/organiser/Letterdesk/Списки для почты 29.01.2026.xlsx',
  paperName: () => 'Талоны 29.01.2026.pdf',
  savePaperAs: (request, path) => ({ ...plan(request), file: path }),
  openPaper: (request) => ({ ...plan(request), file: '/run/user/1000/letterdesk/талоны.pdf' }),
  pickSavePath: (name) => `/home/organiser/${name}`,
  printedBefore: () => [],
  openedPapers: () => [],
  removeOpenedPapers: () => [],
  printFilters: () => FILTERS,
  calibrations: () => [],
  stock: (code) => ({ code, name: 'A4', bar: 10_000 }),
  openCalibrationSheet: () => '',
  calibrate: (printer, stock) => ({
    printer,
    stock,
    name: 'A4',
    shift: [70, -30],
    drift: [12, 0],
    measured: '2026-01-28',
  }),
  systemPrinters: () => [],
  printAtOnce: (request) => ({ ...plan(request), file: 'document.pdf' }),
} satisfies Answers;
