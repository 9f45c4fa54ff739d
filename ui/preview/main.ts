// The window in a browser, over an invented desk: everything of the program but the shell, whose calls are answered
// here. `?vault=missing|locked|open`, `?state=planned|open|counting|compared|closed|empty`, `?lang=`, `?theme=` choose
// what is seen first.

import { mockIPC, mockWindows } from '@tauri-apps/api/mocks';
import type { AllAnswers } from './answers';
import { closing } from './closing';
import { evenings } from './evenings';
import { importing } from './importing';
import { intake } from './intake';
import { list } from './list';
import { printing } from './printing';
import { projector } from './projector';
import { removing } from './removals';
import { upkeep } from './upkeep';
import { vault } from './vault';

const answers: AllAnswers = {
  ...vault,
  ...list,
  ...upkeep,
  ...removing,
  ...importing,
  ...evenings,
  ...intake,
  ...printing,
  ...projector,
  ...closing,
};

/** `line_up_add` → `lineUpAdd` */
const nameOf = (command: string) =>
  command.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof AllAnswers;

mockWindows('main');
mockIPC(
  async (command, args) => {
    const answer = answers[nameOf(command)] as ((...args: unknown[]) => unknown) | undefined;
    // The bindings name the arguments in the order of the command.
    return structuredClone((await answer?.(...Object.values(args ?? {}))) ?? null);
  },
  { shouldMockEvents: true },
);
