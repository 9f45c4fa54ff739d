// Dates as people type them: 29.01.2026, 29/1/26, 2026-01-29.

/** ISO text, or `null` when it is no date of the calendar. */
export function readDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^\s*(\d{1,2})[./\s](\d{1,2})[./\s](\d{4}|\d{2})\s*$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[3]);
  return written(year < 100 ? 2000 + year : year, Number(parts[2]), Number(parts[1]));
}

function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
