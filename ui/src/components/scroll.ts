// Where a view is scrolled to belongs to that view.

/** For `{@attach fromTop(view)}` on what scrolls: another view begins at its top. */
export const fromTop = (_view: unknown) => (element: Element) => {
  element.scrollTop = 0;
};

/** The same for a view that the whole page scrolls with where the window is narrow. */
export const pageFromTop = (_view: unknown) => (element: Element) => {
  for (let at: Element | null = element; at; at = at.parentElement) at.scrollTop = 0;
};
