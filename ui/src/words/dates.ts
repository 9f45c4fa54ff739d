// Dates and figures in the language chosen now.

import {
  dayMonth as dayMonthOf,
  formatNumber,
  longDate as longDateOf,
  monthName as monthNameOf,
  shortDate as shortDateOf,
} from './format';
import { chosen } from './language.svelte';

export const longDate = (iso: string) => longDateOf(chosen.language, iso);
export const shortDate = (iso: string) => shortDateOf(chosen.language, iso);
export const dayMonth = (iso: string) => dayMonthOf(chosen.language, iso);
export const figure = (value: number) => formatNumber(chosen.language, value);

/** «+5», «−5». */
export const formatSigned = (value: number) => (value > 0 ? '+' : '') + figure(value);

/** «январь», "January", from 0. */
export const monthName = (month: number) => monthNameOf(chosen.language, month);

/** «пн», "Mon", from Monday; and in full. */
export function weekdays(width: 'short' | 'long'): string[] {
  const locale = chosen.language === 'ru' ? 'ru-RU' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  // The 5th of January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2026, 0, 5 + day))));
}

/** Its first letter, for the foot of a chart. */
export const monthLetter = (month: number) => monthName(month).slice(0, 1).toUpperCase();
