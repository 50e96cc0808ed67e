import { expect, it } from 'vitest';
import { GROUNDS } from '#ui';
import { groundFor, isSeenAnywhere, isSeenOn } from './seen-on.ts';

const black = { luminance: 0, cover: 0.3 };
const white = { luminance: 1, cover: 0.3 };
const petrol = { luminance: 0.09, cover: 0.3 };
const amber = { luminance: 0.25, cover: 0.3 };

it('A dark logo is lost on a dark page, and a light one on a light page', () => {
  expect([black, petrol, amber, white].map((ink) => isSeenOn('dark', ink))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect([black, petrol, amber, white].map((ink) => isSeenOn('light', ink))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('A logo of middling colours is seen anywhere', () => {
  expect([black, petrol, amber, white].map(isSeenAnywhere)).toEqual([false, false, true, false]);
});

it('A logo that fills its box is lost nowhere: it brings its ground', () => {
  expect(isSeenOn('dark', { ...black, cover: 0.97 })).toBe(true);
  expect(isSeenOn('light', { ...white, cover: 0.97 })).toBe(true);
});

it('A logo by itself lies on light ground, unless it is seen on dark alone', () => {
  expect([black, petrol, amber].map(groundFor)).toEqual([GROUNDS.light, GROUNDS.light, GROUNDS.light]);
  expect(groundFor(white)).toBe(GROUNDS.dark);
});
