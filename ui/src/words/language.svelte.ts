// Which language the window speaks now.

import type { Language } from './format';

export const chosen = $state<{ language: Language }>({ language: 'ru' });

export function language(): Language {
  return chosen.language;
}

/** Switches at once; an unknown code is Russian. */
export function setLanguage(code: string): void {
  chosen.language = code === 'en' ? 'en' : 'ru';
  document.documentElement.lang = chosen.language;
}
