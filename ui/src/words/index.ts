// What the window says: Fluent messages of ui/locales, in the language chosen now. Reading a text inside a
// component makes it follow the language at once. Paper and the command line have their own messages; they are
// left out of the window.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { chosen } from './language.svelte';
import { formatNumber, type Language } from './format';

export { language, setLanguage } from './language.svelte';
export type { Language } from './format';
export { stampDate } from './format';
export {
  dayMonth,
  figure,
  formatSigned,
  longDate,
  monthLetter,
  monthName,
  shortDate,
  weekdays,
} from './dates';

/** A number arrives in a message twice: formatted under its name, and bare under `name_n` for the plural. */
export type Arguments = Record<string, string | number>;

const sources = import.meta.glob<string>(
  ['../../locales/*/*.ftl', '!../../locales/*/paper.ftl', '!../../locales/*/cli.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

const bundles: Record<Language, FluentBundle> = { ru: bundle('ru'), en: bundle('en') };

/** The message in the chosen language. An unknown id gives the id itself; a test proves there is none. */
export function t(id: string, args: Arguments = {}): string {
  return textIn(chosen.language, id, args);
}

/** The message in a given language, for texts that are shown in both at once. */
export function textIn(language: Language, id: string, args: Arguments = {}): string {
  const pattern = bundles[language].getMessage(id)?.value;
  if (!pattern) return id;
  return bundles[language].formatPattern(pattern, fluentArguments(language, args), []);
}

/** Whether there is such a message. */
export function has(id: string): boolean {
  return bundles[chosen.language].hasMessage(id);
}

function fluentArguments(language: Language, args: Arguments): Arguments {
  const all: Arguments = {};
  for (const [name, value] of Object.entries(args)) {
    if (name.endsWith('_n')) {
      all[name] = value;
      continue;
    }
    all[name] = typeof value === 'number' ? formatNumber(language, value) : value;
    if (typeof value === 'number') all[`${name}_n`] = value;
  }
  return all;
}

/** «№ 62» and «ещё 3» are one word: a line never ends between them. */
function joined(text: string): string {
  return text.replace(/(№|No\.|ещё) (?=$|\d)/g, '$1\u00a0');
}

function bundle(language: Language): FluentBundle {
  // Isolation marks would end up in what people copy.
  const made = new FluentBundle(language, { useIsolating: false, transform: joined });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}
