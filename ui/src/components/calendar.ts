// The days of a month, and steps between days, as ISO text.

const DAY_MS = 24 * 60 * 60 * 1000;

const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
const text = (day: Date) => day.toISOString().slice(0, 10);

export const addDays = (iso: string, days: number) =>
  text(new Date(date(iso).getTime() + days * DAY_MS));

/** The same day of another month, or its last one. */
export function addMonths(iso: string, months: number): string {
  const from = date(iso);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(text(first), Math.min(from.getUTCDate(), days) - 1);
}

/** How many days after Monday. */
export const weekday = (iso: string) => (date(iso).getUTCDay() + 6) % 7;

/** The weeks of the month of a day, from Monday; `null` for days of the months beside it. */
export function weeksOf(iso: string): (string | null)[][] {
  const first = `${iso.slice(0, 7)}-01`;
  const days = (date(addMonths(first, 1)).getTime() - date(first).getTime()) / DAY_MS;
  const before = weekday(first);
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, at) =>
    at >= before && at < before + days ? addDays(first, at - before) : null,
  );
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const STEPS: Record<string, (iso: string, shift: boolean) => string> = {
  ArrowLeft: (iso) => addDays(iso, -1),
  ArrowRight: (iso) => addDays(iso, 1),
  ArrowUp: (iso) => addDays(iso, -7),
  ArrowDown: (iso) => addDays(iso, 7),
  Home: (iso) => addDays(iso, -weekday(iso)),
  End: (iso) => addDays(iso, 6 - weekday(iso)),
  PageUp: (iso, shift) => addMonths(iso, shift ? -12 : -1),
  PageDown: (iso, shift) => addMonths(iso, shift ? 12 : 1),
};

/** The day that a key leads to, or `null` when it is no key of a calendar. */
export function stepFrom(iso: string, key: string, shift: boolean): string | null {
  return STEPS[key]?.(iso, shift) ?? null;
}
