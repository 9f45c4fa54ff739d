// The only door to the program behind the window. Everything else in the UI imports from here.

import {
  commands,
  events,
  type ErrorView,
  type ImportNotice,
  type Notice,
  type PrintNotice,
} from './bindings';
export {
  DAMM,
  DRAWN,
  FIRST_REQUEST,
  LABEL_STOCK,
  LIMITS,
  LOUDEST,
  MAX_COPIES,
  MAX_WEIGHT,
  PAPERS,
  PROJECTOR_MODES,
  SIGNS,
  WRITABLE_HOLDS,
} from './bindings';
export type * from './bindings';
export { onCloseRequested, onFilesDropped } from './shell';

/** A request that could not be met: a stable code and the variables of its sentence, never prose. */
export class DeskError extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = 'DeskError';
    this.view = view;
  }
}

type Answered<T> = { status: 'ok'; data: T } | { status: 'error'; error: ErrorView };

type DataOf<Answer> = Answer extends { status: 'ok'; data: infer Data } ? Data : never;

type Unwrapped<Commands> = {
  [Name in keyof Commands]: Commands[Name] extends (
    ...args: infer Arguments
  ) => Promise<infer Answer>
    ? (...args: Arguments) => Promise<DataOf<Answer>>
    : never;
};

/** Every command of the bindings, resolving with its data and rejecting with a `DeskError`. */
export type Api = Unwrapped<typeof commands>;

export const api = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, unwrapping(command)]),
) as Api;

/** Calls back after each commit, with the areas that changed. Resolves with the way to stop. */
export function onNotice(callback: (notice: Notice) => void): Promise<() => void> {
  return events.changeNotice.listen((event) => callback(event.payload));
}

/** Calls back now and then while a table is read or taken in. Resolves with the way to stop. */
export function onImportNotice(callback: (notice: ImportNotice) => void): Promise<() => void> {
  return events.importNotice.listen((event) => callback(event.payload));
}

/** Calls back now and then while a paper is made. Resolves with the way to stop. */
export function onPrintNotice(callback: (notice: PrintNotice) => void): Promise<() => void> {
  return events.printNotice.listen((event) => callback(event.payload));
}

/** Calls back in the last minute before the vault locks itself, with the seconds left. Resolves with the way to stop. */
export function onLockNotice(callback: (seconds: number) => void): Promise<() => void> {
  return events.lockNotice.listen((event) => callback(event.payload.seconds));
}

/** Calls back when the projector shows something else, or there are other monitors. Resolves with the way to stop. */
export function onProjectorNotice(callback: () => void): Promise<() => void> {
  return events.projectorNotice.listen(() => callback());
}

/** What went wrong, as code and data: an error of the desk as it is, anything else as `internal`. */
export function errorView(error: unknown): ErrorView {
  if (error instanceof DeskError) return error.view;
  return {
    code: 'internal',
    data: { detail: error instanceof Error ? error.message : String(error) },
  };
}

function unwrapping(command: unknown) {
  const call = command as (...args: unknown[]) => Promise<Answered<unknown>>;
  return async (...args: unknown[]) => {
    const answer = await call(...args);
    if (answer.status === 'error') throw new DeskError(answer.error);
    return answer.data;
  };
}
