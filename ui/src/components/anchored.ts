// What opens beside a field or a button: below it, or above where there is no room. Nothing that scrolls cuts it off.

const GAP = 5;

/** For `{@attach anchored(anchor)}` on what has `position: fixed`, in line with an edge of its anchor or as wide as it. It
 * follows when something scrolls. */
export function anchored(
  anchor: HTMLElement | undefined,
  align: 'left' | 'right' | 'both' = 'left',
) {
  return (box: HTMLElement) => {
    if (!anchor) return undefined;
    const place = () => {
      const beside = anchor.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      if (align === 'both') box.style.width = `${beside.width}px`;
      const below = innerHeight - beside.bottom - GAP;
      const fits = box.offsetHeight <= below || below >= beside.top;
      const top = fits ? beside.bottom + GAP : beside.top - GAP - box.offsetHeight;
      const left = align === 'right' ? beside.right - box.offsetWidth : beside.left;
      box.style.top = `${Math.max(GAP, top)}px`;
      box.style.left = `${Math.max(GAP, Math.min(left, innerWidth - box.offsetWidth - GAP))}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(box);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  };
}
