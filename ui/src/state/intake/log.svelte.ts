// The log beside the Desk, newest first.

import type { LogRow } from '$api';

/** The log with some lines, newest first, as they are now: each in its place, or on top when it is new. One that is older
 * than all that are here stays away. */
export function withLines(log: LogRow[], lines: LogRow[]): LogRow[] {
  return lines.reduceRight((before, line) => {
    const place = before.findIndex((other) => other.sequence === line.sequence);
    if (place >= 0) return before.with(place, line);
    return line.sequence > (before[0]?.sequence ?? 0) ? [line, ...before] : before;
  }, log);
}
