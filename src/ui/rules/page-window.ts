/**
 * The numbers that a row of page links shows: the first, the last, those around the present one; 0 where some
 * are left out.
 */
export function pageWindow(page: number, last: number): readonly number[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((one) => one >= 1 && one <= last)
    .sort((one, other) => one - other);
  return shown.flatMap((one, index) => {
    const before = shown[index - 1] ?? 0;
    if (one - before === 2) return [one - 1, one];
    return one - before > 2 ? [0, one] : [one];
  });
}
