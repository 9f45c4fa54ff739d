// From the box and from the search into the log: to its newest line.

/** Whether there was a line to go to. */
export function enterLog(): boolean {
  const newest = document.querySelector<HTMLElement>('[data-log]');
  newest?.focus();
  newest?.scrollIntoView({ block: 'nearest' });
  return newest !== null;
}
