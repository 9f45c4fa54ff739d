// What the invented desk answers, held against the program's own bindings: a command of another name, with other
// arguments or other data does not pass the check.

import type { commands } from '../src/api/bindings';

type Commands = typeof commands;
type Name = keyof Commands;

type Data<Of extends Name> = Extract<Awaited<ReturnType<Commands[Of]>>, { status: 'ok' }>['data'];

type Every = { [Of in Name]: (...args: Parameters<Commands[Of]>) => Data<Of> | Promise<Data<Of>> };

/** Answers of one area. */
export type Answers = Partial<Every>;

/** All answers. A command without data need not be here: that it is done is the answer. */
export type AllAnswers = Answers & {
  [Of in Name as [Data<Of>] extends [null] ? never : Of]: Every[Of];
};
