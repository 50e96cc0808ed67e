/** Scrolls a row of pages to the one that is open, which may lie beyond the edge of a narrow window. */
export function enhance(element: HTMLElement): void {
  const current = element.querySelector<HTMLElement>('[aria-current]');
  if (!current) return;
  const row = element.getBoundingClientRect();
  const { left, width } = current.getBoundingClientRect();
  element.scrollLeft += left + width / 2 - (row.left + row.width / 2);
}
