// Enter as the desk answers it, over what a text means and what a count answers.

import {
  errorView,
  type BoxReading,
  type CountRequest,
  type Counted,
  type Entered,
  type Typing,
} from '$api';

type Maybe<T> = T | Promise<T>;

export function entering(
  readBox: (text: string) => Maybe<BoxReading>,
  count: (request: CountRequest) => Maybe<Counted>,
) {
  return async ({ uid, text, kind }: Typing): Promise<Entered> => {
    const reading = await readBox(text);
    if (reading.is !== 'entry' || reading.ask) return { is: 'read', reading };
    const { target, times } = reading;
    const request: CountRequest = { uid, target, times, kind, consent: 'ask' };
    try {
      return { is: 'counted', counted: await count(request) };
    } catch (error) {
      return { is: 'refused', request, error: errorView(error) };
    }
  };
}
