// Lengths as they are typed and shown: millimetres with a comma or a point, kept as whole hundredths.

import { language } from './language.svelte';

/** Hundredths of a millimetre; `null` for what is no length. */
export function hundredths(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^[-+]?\d{1,4}(\.\d*)?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}

/** «15» or «0,25»; in English, 0.25. */
export function millimetres(length: number): string {
  const plain = String(length / 100);
  return language() === 'ru' ? plain.replace('.', ',') : plain;
}
