// Dates as people type them in either language: 29.01.2026, 29/1/26, 29 Jan 2026, 29 января 2026, 2026-01-29.

/** How the name of each month begins. */
const MONTHS: string[][] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

/** Two figures from here on are a year of the last century. */
const LAST_CENTURY = 50;

/** ISO text, or `null` when it is no date of the calendar. */
export function readDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^\s*(\d{1,2})[./\s-](\d{1,2}|\p{L}{3,}\.?)[./\s-](\d{4}|\d{2})\s*$/u.exec(text);
  if (!parts) return null;
  return written(yearOf(parts[3] ?? ''), monthOf(parts[2] ?? ''), Number(parts[1]));
}

/** The same, or a year alone. */
export function readBirth(text: string): string | null {
  const year = /^\s*(\d{4})\s*$/.exec(text)?.[1];
  return year ?? readDate(text);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < LAST_CENTURY ? 2000 + year : 1900 + year;
}

function monthOf(text: string): number {
  const word = text.toLowerCase();
  const named = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
  return named < 0 ? Number(text) : named + 1;
}

function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
