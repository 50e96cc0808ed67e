import type { LogoFacts, LogoForm, LogoPicture, LogoProblem } from '../words.ts';

/** Of an icon, in pixels: the largest that we make of it is as large. */
export const LEAST_ICON = 192;
/** By so much one side may be longer than the other where a picture still counts as square. */
const NEARLY = 1.25;

type Sides = Pick<LogoPicture, 'width' | 'height'>;

/** Whether a picture can stand where a square is asked for, with a little room at two sides. */
export function isNearlySquare({ width, height }: Sides): boolean {
  return Math.max(width, height) <= Math.min(width, height) * NEARLY;
}

/** Why a picture cannot be this form, or null. */
export function problemOf(form: LogoForm, { width, height }: Sides): LogoProblem | null {
  if (form !== 'icon') return null;
  if (!isNearlySquare({ width, height })) return 'not-square';
  return Math.max(width, height) < LEAST_ICON ? 'too-small' : null;
}

/** What the icons are made from: the newsroom's own, else its logo where that can be one; null: there are none. */
export function iconFrom({ icon, light }: Pick<LogoFacts, 'icon' | 'light'>): LogoPicture | null {
  if (icon) return icon;
  return light && problemOf('icon', light) === null ? light : null;
}
