import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, GROUNDS, luminanceOf } from './contrast.ts';
import { COLOURS } from './look.ts';

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = sheet('../tokens.css');
const looks = sheet('../views/looks.entry.css');

/** Of a custom property within a piece of a style sheet. */
const colourOf = (css: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(css)?.[1] ?? `no ${name}`;

/** The rules of light and of dark. */
const schemes = (css: string) => css.split('@media (prefers-color-scheme: dark)');

/** Of two colours. */
const between = (one: string, other: string) => contrast(luminanceOf(one), luminanceOf(other));

it('The grounds against which logos are measured are those of the pages', () => {
  const [light = '', dark = ''] = schemes(tokens);
  expect(colourOf(light, 'paper')).toBe(GROUNDS.light);
  expect(colourOf(light, 'plate')).toBe(GROUNDS.light);
  expect(colourOf(dark, 'paper')).toBe(GROUNDS.dark);
  expect(colourOf(light, 'night')).toBe(GROUNDS.dark);
});

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
        expect(between(accent, colourOf(ground, below))).toBeGreaterThan(4.5);
      }
      expect(between(accent, colourOf(own, 'accent-ink'))).toBeGreaterThan(4.5);
    },
  );
});
