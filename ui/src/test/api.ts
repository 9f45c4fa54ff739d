// A desk for unit tests: every command that a test does not answer fails loudly.

import { DeskError, type Api } from '$api';

export function apiOf(answers: Partial<Api>): Api {
  return new Proxy(answers, {
    get(known, name) {
      const answer = known[name as keyof Api];
      if (answer) return answer;
      return () => Promise.reject(new Error(`not answered in this test: ${String(name)}`));
    },
  }) as Api;
}

export function refuse(code: string, data: Record<string, string> = {}): Promise<never> {
  return Promise.reject(new DeskError({ code, data }));
}

/** A promise that a test settles by hand. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything that is ready run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
