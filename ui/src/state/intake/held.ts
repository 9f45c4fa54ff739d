import { WRITABLE_HOLDS, type Hold } from '$api';

/** Whether letters are refused as well as mail. */
export function isHeldBack(hold: Hold | null): boolean {
  return hold !== null && !(WRITABLE_HOLDS as readonly Hold[]).includes(hold);
}
