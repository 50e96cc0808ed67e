import { contrast, GROUNDS, luminanceOf } from '#ui';

/** What is to be told from its ground without reading it needs so much (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
/** What covers as much of its box brings a ground of its own. */
const OWN_GROUND = 0.9;

/** What of a logo tells where it can be seen: `inkOf` has it from the pixels. */
export interface LogoInk {
  readonly luminance: number;
  readonly cover: number;
}

/** Whether a logo fills its box, so that it does not matter on what it lies. */
export function bringsGround({ cover }: Pick<LogoInk, 'cover'>): boolean {
  return cover >= OWN_GROUND;
}

/** Whether a logo can be told from the ground of a page: it stands out by itself, or fills its box. */
export function isSeenOn(ground: keyof typeof GROUNDS, ink: LogoInk): boolean {
  return bringsGround(ink) || contrast(ink.luminance, luminanceOf(GROUNDS[ground])) >= LEAST_CONTRAST;
}

/** Whether a logo can be told from light and from dark ground. */
export function isSeenAnywhere(ink: LogoInk): boolean {
  return isSeenOn('light', ink) && isSeenOn('dark', ink);
}

/** The ground on which a logo by itself is seen better. */
export function groundFor(ink: LogoInk): string {
  return isSeenOn('light', ink) || !isSeenOn('dark', ink) ? GROUNDS.light : GROUNDS.dark;
}
