// Where typing begins when something opens.

/** Of the ways of a choice, the one that is taken. */
const FIELDS = 'input:not([type="radio"]:not(:checked)), select, textarea';

/** For `{@attach firstField}` on a field, or on what holds some: the first takes the focus. */
export function firstField(element: HTMLElement): void {
  const first = element.matches(FIELDS) ? element : element.querySelector<HTMLElement>(FIELDS);
  first?.focus();
}
