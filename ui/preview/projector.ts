// The projector of the invented desk: `?mode=`, `?black`, `?cable=gone|back`, `?page=`.

import { events } from '../src/api/bindings';
import type {
  HostLine,
  Monitor,
  ProjectorControl,
  ProjectorMode,
  RoomPerson,
  Slide,
} from '../src/api/bindings';
import type { Answers } from './answers';
import { evening, written } from './intake';
import { PEOPLE, type Person } from './people';
import { EVENING, seen, state } from './state';

const asked = new URLSearchParams(globalThis.location?.search ?? '');

const MONITORS: Monitor[] = [
  { name: 'eDP-1', x: 0, y: 0, width: 1366, height: 768, has_desk: true },
  { name: 'Epson EB-W06', x: 1366, y: 0, width: 1920, height: 1080, has_desk: false },
];

const room = {
  screen: (asked.get('cable') ?? 'shown') as ProjectorControl['screen'],
  mode: (asked.get('mode') ?? 'total') as ProjectorMode,
  black: asked.has('black'),
  page: Number(asked.get('page') ?? 1),
};

const visible = () => PEOPLE.filter((one) => !one.held);
const waiting = () => visible().filter((one) => !written(one.id));
const roomPerson = (one: Person): RoomPerson => ({
  number: one.id,
  name: `${one.given} ${one.surname}`,
  line: one.line.split(' · ')[0] ?? '',
});

function paged(people: Person[]) {
  const pages = Math.max(1, Math.ceil(people.length / 10));
  const page = Math.min(pages, Math.max(1, room.page));
  return { people: people.slice(page * 10 - 10, page * 10).map(roomPerson), page, pages };
}

function slide(): Slide {
  if (room.black || state.vault !== 'open') return { shows: 'black' };
  const blind = seen.evening !== 'open';
  const everybody = waiting().length === 0;
  const { total: letters, people, goal } = evening();
  if (room.mode === 'thanks') return { shows: 'thanks' };
  if (room.mode === 'names') return { shows: 'names', ...paged(visible()) };
  if (blind) return { shows: 'recount' };
  if (room.mode === 'waiting') return { shows: 'waiting', ...paged(waiting()), everybody };
  const first = waiting().slice(0, 5).map(roomPerson);
  return { shows: 'total', letters, people, goal, waiting: first, everybody };
}

function control(): ProjectorControl {
  const host: HostLine | null =
    seen.evening === 'open'
      ? { letters: evening().total, waiting: waiting().length, everybody: false }
      : null;
  const monitors = room.screen === 'gone' ? MONITORS.slice(0, 1) : MONITORS;
  const { screen, mode, black } = room;
  return { screen, chosen: MONITORS[1] ?? null, monitors, mode, black, host };
}

function change(values: Partial<typeof room>): ProjectorControl {
  Object.assign(room, values);
  void events.projectorNotice.emit();
  return control();
}

export const projector = {
  projector: () => ({
    language: state.device.language,
    view: { title: EVENING.title, theme: EVENING.theme, slide: slide() },
  }),
  projectorControl: control,
  showProjector: () => change({ screen: 'shown', black: false }),
  closeProjector: () => change({ screen: 'closed' }),
  setProjectorMode: (mode) => change({ mode, page: 1, black: false }),
  turnProjector: (step) => change({ page: Math.max(1, room.page + step) }),
  pressProjector: () =>
    change(room.screen === 'shown' ? { black: !room.black } : { screen: 'shown', black: false }),
} satisfies Answers;
