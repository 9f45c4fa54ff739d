// A table is one stop of the Tab key; arrows, Home, End and Page keys move inside it. Rows opt in with
// `data-row`; the one that can be reached carries tabindex 0.

const STEP: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads from row `at`, or `null` when it is no key of the table. */
export function stepTo(key: string, at: number, last: number): number | null {
  return STEP[key]?.(at, last) ?? null;
}

/** For `{@attach rows}` on a `<tbody>`: arrow keys between its `data-row` rows, one tab stop. With Shift held, `onextend`
 * hears from which row to which the keys went. `step` says where keys lead that mean something else in this table. */
export function rows(
  body: HTMLElement,
  onextend?: (from: number, to: number) => void,
  step = stepTo,
): () => void {
  const all = () => [...body.querySelectorAll<HTMLElement>('[data-row]')];

  const reach = (target: HTMLElement | undefined) => {
    for (const row of all()) row.tabIndex = row === target ? 0 : -1;
  };

  const onFocus = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (row && body.contains(row)) reach(row);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rowsNow = all();
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    const at = row ? rowsNow.indexOf(row) : -1;
    const next = row ? step(event.key, at, rowsNow.length - 1) : null;
    if (next === null) return;
    event.preventDefault();
    rowsNow[next]?.focus();
    rowsNow[next]?.scrollIntoView({ block: 'nearest' });
    if (event.shiftKey) onextend?.(at, next);
  };

  // Rows come and go: exactly one must stay reachable.
  const keepOne = () => {
    const rowsNow = all();
    if (!rowsNow.some((row) => row.tabIndex === 0)) reach(rowsNow[0]);
  };
  const observer = new MutationObserver(keepOne);
  observer.observe(body, { childList: true, subtree: true });
  keepOne();

  body.addEventListener('focusin', onFocus);
  body.addEventListener('keydown', onKey);
  return () => {
    observer.disconnect();
    body.removeEventListener('focusin', onFocus);
    body.removeEventListener('keydown', onKey);
  };
}
