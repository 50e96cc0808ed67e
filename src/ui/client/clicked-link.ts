/** The link of this kind that a click follows here: null for one to another tab or window, and beside any. */
export function clickedLink(event: MouseEvent, selector: string): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest(selector) : null;
  return link instanceof HTMLAnchorElement && isPlain(event) ? link : null;
}

/** A click that follows a link here, not into another tab or window. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
