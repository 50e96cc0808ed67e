import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS } from './look.ts';

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = sheet('../tokens.css');
const looks = sheet('../views/looks.entry.css');

/** Of a custom property within a piece of a style sheet. */
const colourOf = (css: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(css)?.[1] ?? `no ${name}`;

/** The rules of light and of dark. */
const schemes = (css: string) => css.split('@media (prefers-color-scheme: dark)');

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(COLOURS)('The colour %s', (colour) => {
  it.each(['light', 'dark'] as const)(
    'can be read on %s, as words and on buttons (WCAG 1.4.3: 4.5)',
    (scheme) => {
      const at = scheme === 'light' ? 0 : 1;
      const ground = schemes(tokens)[at] ?? '';
      const chosen = new RegExp(`data-colour="${colour}"\\] \\{([^}]*)`).exec(schemes(looks)[at] ?? '')?.[1];
      const own = colour === 'sea' ? ground : (chosen ?? '');
      const accent = colourOf(own, 'accent');
      for (const below of ['paper', 'surface', 'field']) {
        expect(contrast(accent, colourOf(ground, below))).toBeGreaterThan(4.5);
      }
      expect(contrast(accent, colourOf(own, 'accent-ink'))).toBeGreaterThan(4.5);
    },
  );
});
