// Where typing begins when something opens.

/** Of the ways of a choice, the one that is taken. */
const FIELDS = 'input:not([type="radio"]:not(:checked)), select, textarea';

/** For `{@attach selectedOn(reason)}` on a field: with a reason its text is selected, so that typing replaces it. */
export function selectedOn(reason: unknown): (element: HTMLInputElement) => void {
  return (element) => {
    if (!reason) return;
    element.focus();
    element.select();
  };
}

/** For `{@attach firstField}` on a field, or on what holds some: the first takes the focus. */
export function firstField(element: HTMLElement): void {
  const first = element.matches(FIELDS) ? element : element.querySelector<HTMLElement>(FIELDS);
  first?.focus();
}
