// The invented desk: just enough of every command for the screens to be looked at and for a test to count with.
// Nothing is kept. `?vault=missing|locked|open`, `?state=planned|open|counting|compared|closed|empty`, `?lang=`,
// `?theme=` choose what is seen first.

import type * as real from '../src/api/bindings';
import { closingView, closingCommands } from './closing';
import { importing } from './importing';
import { FACILITY, keeping } from './keeping';
import { ENVELOPE, fullName, PEOPLE, shortName } from './people';
import { emptyQuery } from '../src/state/query';
import { EVENING, refuse, seen, state, EVENINGS } from './state';
import { page, plan } from './paper';

export type * from '../src/api/bindings';

type Data<Name extends keyof typeof real.commands> = Extract<
  Awaited<ReturnType<(typeof real.commands)[Name]>>,
  { status: 'ok' }
>['data'];

const listeners = new Set<(event: { payload: real.Notice }) => void>();
let counter = 0;

function changed(...areas: real.Area[]) {
  counter += 1;
  for (const listener of listeners) listener({ payload: { areas, counter } });
}

function start(): real.StartView {
  return {
    vault: state.vault,
    vault_path: '/home/organiser/.local/share/letterdesk/vault',
    language: state.language,
    theme: state.theme,
    sound: state.sound,
    version: '0.1.0',
    resume:
      seen.resume && state.vault === 'open'
        ? { title: EVENING.title, date: EVENING.date, last_at: '19:42', total: total() }
        : null,
  };
}

const total = () => state.log.reduce((sum, row) => sum + (row.undone ? 0 : row.n), 0);
const countOf = (number: number) =>
  state.log.reduce((sum, row) => sum + (row.number === number && !row.undone ? row.n : 0), 0);
const person = (number: number) =>
  PEOPLE[number - 1] ?? refuse('unknown_number', { number: String(number), low: '1', high: '77' });

function last(sequence: number, action: real.Action): real.LastEntry {
  const row = state.log.find((one) => one.sequence === sequence) ?? refuse('unknown_entry');
  const who = person(row.number);
  return {
    sequence,
    number: row.number,
    prisoner_id: who.id,
    surname: who.surname,
    given_patronymic: `${who.given} ${who.patronymic}`,
    room_line: who.line.split(' · ')[0] ?? '',
    birth_year: who.born,
    facility: 'СИЗО-99, Энск',
    n: action === 'undone' ? -row.n : row.n,
    kind: row.kind,
    action,
    count: countOf(row.number),
    at: row.at,
  };
}

function counted(sequence: number, action: real.Action): real.Counted {
  const entry = last(sequence, action);
  changed('tally');
  return { sequence, number: entry.number, count: entry.count, total: total(), entry };
}

function evening(): real.EveningView {
  const people = PEOPLE.filter((one) => countOf(one.id) > 0).length;
  return { ...EVENING, state: seen.evening, total: total(), people, guests: state.guests };
}

function few(): real.FewRow[] {
  return PEOPLE.filter((one) => !one.held && countOf(one.id) < EVENING.floor)
    .map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: fullName(one),
      line: one.line,
      count: countOf(one.id),
    }))
    .sort((one, other) => one.count - other.count);
}

function desk(): real.DeskView {
  if (seen.evening !== 'open')
    refuse(seen.evening === 'counting' ? 'wrong_state' : 'no_open_evening', {
      state: seen.evening,
    });
  const writable = PEOPLE.filter((one) => !one.held);
  const written = writable.filter((one) => countOf(one.id) > 0).length;
  const newest = state.log[0];
  return {
    evening: evening(),
    writable: writable.length,
    written,
    waiting: writable.length - written,
    by_kind: { letter: total(), postcard: 0, handmade: 0 },
    few: few(),
    log: state.log.slice(0, 12),
    last: newest ? last(newest.sequence, newest.undone ? 'undone' : 'counted') : null,
    can_undo: state.log.some((row) => !row.undone),
    can_redo: state.log.some((row) => row.undone),
    copy: { at: '19:40', error: null },
  };
}

function readBox(text: string): real.BoxReading {
  const [what = '', times = '1'] = text.trim().split(/[*×]/);
  const ask = Number(times) > 20;
  if (what === '') return { is: 'nothing' };
  if (!/^\d+$/.test(what)) {
    const found = PEOPLE.filter((one) => fullName(one).toLowerCase().includes(what.toLowerCase()))
      .slice(0, 6)
      .map((one, index) => ({
        prisoner_id: one.id,
        number: index === 4 ? null : one.id,
        name: fullName(one),
        birth_year: one.born,
        facility: 'СИЗО-99, Энск',
        count: countOf(one.id),
        held: one.held,
      }));
    return { is: 'search', found, times: Number(times), ask, other_layout: null };
  }
  const who = PEOPLE[Number(what) - 1];
  if (!who)
    return {
      is: 'refused',
      error: { code: 'unknown_number', data: { number: what, low: '1', high: '77' } },
    };
  return {
    is: 'entry',
    target: { who: 'number', number: who.id },
    times: Number(times),
    ask,
    name: fullName(who),
  };
}

function count(request: real.CountRequest): real.Counted {
  const { target, times, kind, consent } = request;
  const number = target.who === 'number' ? target.number : target.who === 'code' ? 1 : target.id;
  const held = person(number).held;
  if (held === 'released' && consent === 'ask') refuse('held_released', { number: String(number) });
  if (held && held !== 'released') refuse('held', { number: String(number) });
  const sequence = (state.log[0]?.sequence ?? 0) + 1;
  state.log.unshift({
    sequence,
    number,
    name: shortName(person(number)),
    kind,
    n: times,
    cause: 'count',
    undoes: null,
    undone: false,
    at: '19:43',
  });
  return counted(sequence, 'counted');
}

function turn(sequence: number | undefined, undone: boolean): real.Counted {
  const row = state.log.find((one) => one.sequence === sequence);
  if (!row) return refuse(undone ? 'nothing_to_undo' : 'nothing_to_redo');
  row.undone = undone;
  return counted(row.sequence, undone ? 'undone' : 'redone');
}

function prisoners(query: real.PrisonerQuery): real.PrisonersView {
  const text = query.text.toLowerCase();
  const rows = (seen.empty ? [] : PEOPLE)
    .filter((one) => fullName(one).toLowerCase().includes(text))
    .filter((one) => !query.tag || one.tags.includes(query.tag))
    .filter((one) => !query.held || one.held)
    .map((one): real.PrisonerRow => ({
      id: one.id,
      name: fullName(one),
      born: String(one.born),
      facility: 'СИЗО-99',
      region: 'Энская обл.',
      custody: one.held === 'in_transit' || one.held === 'released' ? one.held : 'in_custody',
      address_state: one.id % 7 === 0 ? 'old' : 'confirmed',
      held: one.held,
      tags: one.tags,
      letters_ever: (one.id * 7) % 23,
      last_written: one.id % 5 ? '2025-12-18' : null,
      tonight: one.id < 70 ? one.id : null,
    }));
  return {
    rows,
    found: rows.length,
    total: seen.empty ? 0 : PEOPLE.length,
    other_layout: null,
    evening: 1,
  };
}

const CHIPS: real.ChipCounts = {
  tags: [
    { tag: 'учёные', count: 52 },
    { tag: 'физики', count: 26 },
    { tag: 'врачи', count: 25 },
  ],
  facilities: [{ id: 1, short: 'СИЗО-99', count: 77 }],
  addresses: [
    { state: 'confirmed', count: 66 },
    { state: 'old', count: 11 },
    { state: 'in_doubt', count: 0 },
    { state: 'missing', count: 0 },
  ],
  held: 3,
  never_written: 15,
  few: 31,
  birthdays: 4,
  tonight: 69,
};

const FILTERS: real.PrintFilter[] = [
  { origin: 'tag', name: 'учёные', people: 52, query: { ...emptyQuery(), tag: 'учёные' } },
  { origin: 'tag', name: 'врачи', people: 25, query: { ...emptyQuery(), tag: 'врачи' } },
  { origin: 'facility', name: 'СИЗО-99', people: 77, query: { ...emptyQuery(), facility: 1 } },
];

function form(id: number): real.PrisonerForm {
  const who = person(id);
  const empty = {
    latin: '',
    own_address: '',
    own_postcode: '',
    own_country: '',
    doubt: '',
    note: '',
    marks: '',
  };
  return {
    ...empty,
    surname: who.surname,
    given: who.given,
    patronymic: who.patronymic,
    sex: who.patronymic.endsWith('а') ? 'female' : 'male',
    born: String(who.born),
    dative: '',
    facility: 1,
    custody: 'in_custody',
    source: 'сверка с родными',
    checked: '2026-01-21',
    articles: '',
    term: '5 лет',
    held_since: '2024-05-14',
    story: 'Двадцать лет преподаёт оптику. Любит Стругацких.',
    interests: 'Походы, оптика, что сейчас читают.',
    room_line: who.line.split(' · ')[0] ?? '',
    room_sight: 'shown',
    tags: who.tags.join(', '),
    languages: 'русский',
  };
}

function card(id: number): real.PrisonerCard {
  const who = person(id);
  return {
    id,
    uuid: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    fields: form(id),
    name: fullName(who),
    dative: who.dative,
    dative_sure: who.held !== 'unsure_name',
    latin: '',
    facility: FACILITY,
    envelope: ENVELOPE(who),
    address_state: 'confirmed',
    address_checked: '2026-01-21',
    held: who.held,
    letters_ever: 19,
    letters: [
      { title: 'Вечер писем врачам', date: '2025-12-18', count: 12 },
      { title: 'Осенний вечер', date: '2025-10-23', count: 7 },
    ],
    history: [
      {
        batch: 1,
        date: '2026-01-21',
        field: 'facility',
        before: 'СИЗО-98',
        after: 'СИЗО-99',
        source: 'список-январь.xlsx',
        merged: null,
      },
    ],
    tonight: id < 70 ? id : null,
  };
}

const rules: real.RuleSettings = {
  ru: 'Пишите\n— О книгах и о погоде.',
  en: 'Do\n— Write of books and the weather.',
  source: '',
  source_printed: false,
};

const settings: real.VaultSettings = {
  fresh_days: 60,
  document_language: 'ru',
  sender: '«Вечер писем»\nа/я 1, г. Энск, 000000',
  city: 'Энск',
};

/** Answers as the shell does: data, or a code with its variables. */
async function answer<T>(
  work: () => T,
): Promise<{ status: 'ok'; data: T } | { status: 'error'; error: real.ErrorView }> {
  await new Promise((done) => setTimeout(done, 2));
  try {
    return { status: 'ok', data: structuredClone(work()) };
  } catch (error) {
    return { status: 'error', error: error as real.ErrorView };
  }
}

const open = (vault: real.VaultState) => {
  state.vault = vault;
  return start();
};

const answers: {
  [Name in keyof typeof real.commands]: (
    ...args: Parameters<(typeof real.commands)[Name]>
  ) => Data<Name>;
} = {
  start,
  setDevice: ({ language, theme, sound }) => {
    Object.assign(state, { language, theme, sound });
    return start();
  },
  proposeVault: () => ({
    passphrase: 'ласточка чернила берег фонарь творог карандаш',
    recovery_code: 'K7QM-2XVT 9HDP-4RWB N3FC-8YLJ',
  }),
  ratePassphrase: (passphrase) => ({ score: Math.min(4, Math.floor(passphrase.length / 5)) }),
  createVault: () => open('open'),
  saveRecovery: () => ({
    file: '/home/organiser/Letterdesk/recovery.pdf',
    pages: 1,
    printed: 0,
    held: [],
    old: [],
  }),
  unlock: (passphrase) => (passphrase === 'wrong' ? refuse('wrong_passphrase') : open('open')),
  openSample: () => open('sample'),
  lock: () => open('locked'),
  stayOpen: () => null,
  changePassphrase: () => null,
  evenings: () => ({
    evenings: seen.empty ? [] : [evening(), ...EVENINGS],
    months: [312, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((value, month) =>
      seen.past ? 120 + ((month * 97) % 260) : value,
    ),
    year: 2026,
    year_total: 312,
    prisoners: seen.empty ? 0 : 77,
  }),
  createEvening: (draft) => ({
    ...EVENING,
    ...draft,
    id: 9,
    state: 'planned',
    line_up: 77,
    held: 3,
  }),
  updateEvening: (_, draft) => ({ ...EVENING, ...draft }),
  openEvening: () => {
    seen.evening = 'open';
    return evening();
  },
  lineUp: () =>
    PEOPLE.map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: fullName(one),
      held: one.held,
    })),
  lineUpAdd: () => evening(),
  lineUpRemove: () => refuse('numbers_fixed'),
  prisoners,
  prisonerIds: (query) => prisoners(query).rows.map((row) => row.id),
  prisoner: card,
  savePrisoner: (id, fields) => ({ ...card(id ?? 1), fields }),
  ...keeping(card),
  ...importing,
  pickFile: () => '/home/organiser/список-январь.csv',
  desk,
  readBox,
  count,
  undo: () => turn(state.log.find((row) => !row.undone)?.sequence, true),
  undoEntry: (sequence) => turn(sequence, true),
  redo: () => turn(state.log.find((row) => row.undone)?.sequence, false),
  addGuests: (change) => (state.guests += change),
  log: () => state.log,
  whoNeeds: () => few().slice(0, 3),
  printPlan: plan,
  previewPage: page,
  savePaper: (request) => ({
    ...plan(request),
    file: '/home/organiser/Letterdesk/2026-01-29 талоны.pdf',
  }),
  savePaperAs: (request, path) => ({ ...plan(request), file: path }),
  openPaper: (request) => ({ ...plan(request), file: '/run/user/1000/letterdesk/талоны.pdf' }),
  pickSavePath: (name) => `/home/organiser/${name}`,
  listChips: () => CHIPS,
  liftHold: () => null,
  printedBefore: () => [],
  cancelPrinting: () => null,
  openedPapers: () => [],
  removeOpenedPapers: () => [],
  cancelPreview: () => null,
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
  forgetCalibration: () => null,
  systemPrinters: () => [],
  printAtOnce: (request) => ({ ...plan(request), file: 'document.pdf' }),
  ruleSettings: () => rules,
  setRuleSettings: (fresh) => fresh,
  ...closingCommands,
  closing: closingView,
  closingOf: () => {
    seen.closing = 'closed';
    return closingView();
  },
  vaultSettings: () => settings,
  setVaultSettings: (fresh) => Object.assign(settings, fresh),
  verify: () => ({
    ok: true,
    entries: 4812,
    head: 'k3f9x2mdqa',
    sqlite: '3.54.0',
    sqlcipher: '4.20.0',
  }),
};

export const LABEL_STOCK = [
  { name: 'L7160', columns: 3, rows: 7 },
  { name: 'L7162', columns: 2, rows: 8 },
];

export const commands = Object.fromEntries(
  Object.entries(answers).map(([name, work]) => [
    name,
    (...args: never[]) => answer(() => (work as (...args: never[]) => unknown)(...args)),
  ]),
) as unknown as typeof real.commands;

export const events = {
  changeNotice: {
    listen: (callback: (event: { payload: real.Notice }) => void) => {
      listeners.add(callback);
      return Promise.resolve(() => listeners.delete(callback));
    },
  },
  // Nothing takes long here, and nothing is locked by itself.
  importNotice: { listen: () => Promise.resolve(() => undefined) },
  printNotice: { listen: () => Promise.resolve(() => undefined) },
  lockNotice: { listen: () => Promise.resolve(() => undefined) },
};
