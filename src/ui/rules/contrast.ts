/** The ground of a page in light and in dark: `--plate` and `--night` in `tokens.css`. */
export const GROUNDS = { light: '#fdfdfb', dark: '#16181a' } as const;

/** The contrast of two relative luminances, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The relative luminance of a colour (`#rgb` or `#rrggbb`), from 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminanceOf(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
