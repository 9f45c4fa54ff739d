// What opens beside a field or a button: below it, or above where there is no room. Nothing that scrolls cuts it off.

const GAP = 5;

/** For `{@attach anchored(anchor)}` on what has `position: fixed`. It follows when something scrolls. */
export function anchored(anchor: HTMLElement | undefined, align: 'left' | 'right' = 'left') {
  return (box: HTMLElement) => {
    if (!anchor) return undefined;
    const place = () => {
      const beside = anchor.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const below = innerHeight - beside.bottom - GAP;
      const fits = box.offsetHeight <= below || below >= beside.top;
      const top = fits ? beside.bottom + GAP : beside.top - GAP - box.offsetHeight;
      const left = align === 'left' ? beside.left : beside.right - box.offsetWidth;
      box.style.top = `${Math.max(GAP, top)}px`;
      box.style.left = `${Math.max(GAP, Math.min(left, innerWidth - box.offsetWidth - GAP))}px`;
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  };
}
