// Dates and figures in the language chosen now.

import { dayMonth as dayMonthOf, formatNumber, longDate as longDateOf } from './format';
import { chosen } from './language.svelte';

export const longDate = (iso: string) => longDateOf(chosen.language, iso);
export const dayMonth = (iso: string) => dayMonthOf(chosen.language, iso);
export const figure = (value: number) => formatNumber(chosen.language, value);

/** «+5», «−5». */
export const formatSigned = (value: number) => (value > 0 ? '+' : '') + figure(value);

/** «январь», "January", from 0. */
export function monthName(month: number): string {
  const locale = chosen.language === 'ru' ? 'ru-RU' : 'en-GB';
  const day = new Date(Date.UTC(2026, month, 1));
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(day);
}

/** Its first letter, for the foot of a chart. */
export const monthLetter = (month: number) => monthName(month).slice(0, 1).toUpperCase();
