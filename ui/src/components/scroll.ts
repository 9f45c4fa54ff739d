// Where a view is scrolled to belongs to that view; and what scrolls can be scrolled with the keys.

import { tick } from 'svelte';

/** For `{@attach fromTop(view)}` on what scrolls: another view begins at its top. */
export const fromTop = (_view: unknown) => (element: Element) => {
  element.scrollTop = 0;
};

/** The same for a view that the whole page scrolls with where the window is narrow. */
export const pageFromTop = (_view: unknown) => (element: Element) => {
  for (let at: Element | null = element; at; at = at.parentElement) at.scrollTop = 0;
};

/** For `{@attach scrollable}` on what scrolls: where nothing in it takes the focus, it does, so that the keys scroll it. */
export function scrollable(element: HTMLElement): () => void {
  const reach = () => {
    const scrolls = element.scrollHeight > element.clientHeight;
    const inside = element.querySelector('button, input, select, textarea, a[href], [tabindex]');
    if (scrolls && !inside) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  // A dialog has no height before it is open.
  void tick().then(reach);
  window.addEventListener('resize', reach);
  return () => window.removeEventListener('resize', reach);
}
