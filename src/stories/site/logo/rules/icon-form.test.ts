import { expect, it } from 'vitest';
import { iconFrom, problemOf } from './icon-form.ts';

const picture = (width: number, height: number) => ({
  ...{ name: `${width}.webp`, width, height, bytes: 900 },
  ...{ luminance: 0, cover: 0.5 },
});

it('An icon is nearly square, and as large as the largest that is made of it', () => {
  expect(problemOf('icon', picture(192, 192))).toBeNull();
  expect(problemOf('icon', picture(200, 170))).toBeNull();
  expect(problemOf('icon', picture(191, 191))).toBe('too-small');
  expect(problemOf('icon', picture(400, 300))).toBe('not-square');
  expect(problemOf('icon', picture(300, 400))).toBe('not-square');
});

it('A logo may have any shape', () => {
  for (const form of ['light', 'dark'] as const) {
    expect(problemOf(form, picture(900, 20))).toBeNull();
    expect(problemOf(form, picture(20, 20))).toBeNull();
  }
});

it('Icons are made from the icon, else from a logo that could be one, else not at all', () => {
  const [icon, square, wide, small] = [
    picture(512, 512),
    picture(256, 250),
    picture(900, 200),
    picture(64, 64),
  ];
  expect(iconFrom({ icon, light: square })).toBe(icon);
  expect(iconFrom({ icon: null, light: square })).toBe(square);
  expect(iconFrom({ icon: null, light: wide })).toBeNull();
  expect(iconFrom({ icon: null, light: small })).toBeNull();
  expect(iconFrom({ icon: null, light: null })).toBeNull();
});
