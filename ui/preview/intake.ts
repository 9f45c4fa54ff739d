// Letters brought to the invented desk.

import { events } from '../src/api/bindings';
import type * as real from '../src/api/bindings';
import { entering } from '../src/test/entering';
import { numberOfCode } from '../src/state/slip-code';
import type { Answers } from './answers';
import { PEOPLE } from './people';
import { EVENING, refuse, seen, state } from './state';

let counter = 0;

function changed(...areas: real.Area[]) {
  counter += 1;
  void events.changeNotice.emit({ areas, counter });
}

export const total = () => state.log.reduce((sum, row) => sum + (row.undone ? 0 : row.n), 0);
const countOf = (number: number) =>
  state.log.reduce((sum, row) => sum + (row.number === number && !row.undone ? row.n : 0), 0);
/** Whether somebody has a letter. */
export const written = (number: number) => countOf(number) > 0;
export const person = (number: number) =>
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
    other: row.other,
    count: countOf(row.number),
    held: null,
    at: row.at,
  };
}

function counted(sequence: number, action: real.Action): real.Counted {
  const entry = last(sequence, action);
  changed('tally');
  const standing = figures();
  return {
    sequence,
    number: entry.number,
    count: entry.count,
    total: standing.total,
    entry,
    figures: standing,
    lines: state.log.slice(0, 12),
  };
}

function figures(): real.Figures {
  const writable = PEOPLE.filter((one) => !one.held);
  const written = writable.filter((one) => countOf(one.id) > 0).length;
  return {
    total: total(),
    people: evening().people,
    writable: writable.length,
    written,
    waiting: writable.length - written,
    by_kind: { letter: total(), postcard: 0, handmade: 0 },
    can_undo: state.log.some((row) => !row.undone),
    can_redo: state.log.some((row) => row.undone),
    copy: { at: '19:40', error: null },
    changes: counter,
  };
}

export function evening(): real.EveningView {
  const people = PEOPLE.filter((one) => countOf(one.id) > 0).length;
  return { ...EVENING, state: seen.evening, total: total(), people, guests: state.guests };
}

function few(): real.FewRow[] {
  return PEOPLE.filter((one) => !one.held && countOf(one.id) < EVENING.floor)
    .map((one) => ({
      number: one.id,
      prisoner_id: one.id,
      name: one.full,
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
  const newest = state.log[0];
  return {
    evening: evening(),
    figures: figures(),
    few: few(),
    log: state.log.slice(0, 12),
    last: newest
      ? last(newest.sequence, newest.undone ? 'undone' : (newest.action ?? 'counted'))
      : null,
  };
}

function readBox(text: string): real.BoxReading {
  const [what = '', times = '1'] = text.trim().split(/[*×]/);
  const ask = Number(times) > 20;
  if (what === '') return { is: 'nothing' };
  if (!/^\d+$/.test(what)) {
    const found = PEOPLE.filter((one) => one.full.toLowerCase().includes(what.toLowerCase()))
      .slice(0, 6)
      .map((one, index) => ({
        prisoner_id: one.id,
        number: index === 4 ? null : one.id,
        name: one.full,
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
    name: who.full,
  };
}

function numberOf(target: real.Target): number {
  if (target.who === 'number') return target.number;
  return target.who === 'code' ? numberOfCode(target.digits) : target.id;
}

function count(request: real.CountRequest): real.Counted {
  const { target, times, kind, consent } = request;
  const number = numberOf(target);
  const held = person(number).held;
  if (held === 'released' && consent === 'ask') refuse('held_released', { number: String(number) });
  if (held && held !== 'released') refuse('held', { number: String(number) });
  return counted(enter({ number, kind, n: times, action: 'counted', other: null }), 'counted');
}

function enter(row: Pick<real.LogRow, 'number' | 'kind' | 'n' | 'action' | 'other'>): number {
  const sequence = (state.log[0]?.sequence ?? 0) + 1;
  const name = person(row.number).short;
  const shown = {
    cause: 'count',
    undoes: null,
    undone: false,
    moved_to: null,
    at: '19:43',
  } as const;
  state.log.unshift({ ...row, ...shown, sequence, name });
  return sequence;
}

function moveEntry({ sequence, target }: real.MoveRequest): real.Counted {
  const row = state.log.find((one) => one.sequence === sequence) ?? refuse('unknown_entry');
  const number = numberOf(target);
  if (number === row.number) refuse('move_to_same', { number: String(number) });
  if (person(number).held) refuse('move_to_held', { number: String(number) });
  row.undone = true;
  row.moved_to = number;
  const { kind, n } = row;
  return counted(enter({ number, kind, n, action: 'moved', other: row.number }), 'moved');
}

function searchLog({ text, most }: real.LogQuery): real.LogPage {
  const asked = text.trim().toLowerCase();
  const found = state.log.filter(
    (row) => String(row.number) === asked || row.name.toLowerCase().includes(asked),
  );
  return { rows: found.slice(0, most), more: found.length > most };
}

function turn(sequence: number | undefined, undone: boolean): real.Counted {
  const row = state.log.find((one) => one.sequence === sequence);
  if (!row) return refuse(undone ? 'nothing_to_undo' : 'nothing_to_redo');
  row.undone = undone;
  const from = state.log.find(
    (one) => one.number === row.other && one.n === row.n && one.sequence < row.sequence,
  );
  if (from) Object.assign(from, { undone: !undone, moved_to: undone ? null : row.number });
  return counted(row.sequence, undone ? 'undone' : 'redone');
}

/** A busy half hour. */
const MINUTES = Array.from({ length: 30 }, (_, at) => (at * 7 + (at % 4) * 5) % 9);

const given: number[] = [];

const slips = (): real.SlipsView => {
  const out = given.filter((number) => countOf(number) === 0).length;
  return { given: given.length, back: given.length - out, out };
};

function moved(target: real.Target, move: (number: number) => void): real.SlipMoved {
  const number =
    target.who === 'number'
      ? target.number
      : target.who === 'code'
        ? numberOfCode(target.digits)
        : target.id;
  const name = person(number).full;
  move(number);
  return { number, name, slips: slips() };
}

export const intake = {
  desk,
  readBox,
  enter: entering(readBox, count),
  count,
  undo: () => turn(state.log.find((row) => !row.undone)?.sequence, true),
  undoEntry: (sequence) => turn(sequence, true),
  redo: () => turn(state.log.find((row) => row.undone)?.sequence, false),
  addGuests: (change) => (state.guests += change),
  playSound: () => null,
  moveEntry,
  searchLog,
  pace: () => ({ minutes: MINUTES, recent: 31, in_an_hour: total() + 186, goal_at: '20:12' }),
  slipsGiven: slips,
  addUnlisted: (_, { name }) => ({ number: 78, prisoner_id: 78, name }),
  giveSlip: (target) => moved(target, (number) => given.push(number)),
  takeSlipBack: (target) =>
    moved(target, (number) => {
      const at = given.lastIndexOf(number);
      if (at < 0) refuse('slip_not_out', { number: String(number) });
      given.splice(at, 1);
    }),
  whoNeeds: () =>
    few()
      .slice(0, 3)
      .map((row) => ({ row, about: 'шахматы и ботаника' })),
  whoseNumber: (number) => person(number).id,
} satisfies Answers;
