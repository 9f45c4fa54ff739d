// Figures and dates as each language writes them. They mirror what `words` does on paper, but for the short English date:
// there its day cannot be taken for the month. Nothing here makes a sentence.

export type Language = 'ru' | 'en';

const NO_BREAK = '\u00a0';

/** Russian groups digits from 12 480, English from 1,000. A minus is a real minus. */
export function formatNumber(language: Language, value: number): string {
  const digits = String(Math.abs(Math.trunc(value)));
  const sign = value < 0 ? '−' : '';
  if (language === 'ru') return sign + (digits.length > 4 ? grouped(digits, NO_BREAK) : digits);
  return sign + grouped(digits, ',');
}

/** «29 января 2026», "29 January 2026"; text that is no ISO date stays as it is. */
export function longDate(language: Language, iso: string): string {
  return spoken(language, iso, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** «29 января», "29 January". */
export function dayMonth(language: Language, iso: string): string {
  return spoken(language, iso, { day: 'numeric', month: 'long' });
}

const MONTHS: Record<Language, string[]> = { ru: monthsOf('ru-RU'), en: monthsOf('en-GB') };

function monthsOf(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(new Date(Date.UTC(2026, month, 1))),
  );
}

/** «январь», "January", from 0. */
export function monthName(language: Language, month: number): string {
  return MONTHS[language][month] ?? '';
}

/** «29.01.2026», "29 Jan 2026"; a bare year stays a year. */
export function shortDate(language: Language, iso: string): string {
  const parts = isoParts(iso);
  if (!parts) return iso;
  if (language === 'ru') return `${parts.day}.${parts.month}.${parts.year}`;
  const month = monthName(language, Number(parts.month) - 1).slice(0, 3);
  return `${Number(parts.day)}${NO_BREAK}${month}${NO_BREAK}${parts.year}`;
}

/** «29.01.26», for the postmark. */
export function stampDate(iso: string): string {
  const parts = isoParts(iso);
  return parts ? `${parts.day}.${parts.month}.${parts.year.slice(2)}` : iso;
}

function isoParts(iso: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year && month && day ? { year, month, day } : null;
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function spoken(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string {
  const parts = isoParts(iso);
  if (!parts) return iso;
  const date = new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)));
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  // Intl adds «г.» to a Russian year; the design writes the bare year. Day and month stay together.
  return written.replace(/\s*г\.$/, '').replace(' ', NO_BREAK);
}
