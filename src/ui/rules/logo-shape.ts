/** How a logo stands in the masthead: the taller it is, the more height it is given, so that all weigh alike. */
export type LogoShape = 'strip' | 'wide' | 'usual' | 'tall';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The shape of a picture of this size; a strip has a row of its own on telephones. */
export function shapeOf({ width, height }: Size): LogoShape {
  if (width >= height * 6) return 'strip';
  if (width >= height * 4.5) return 'wide';
  return width >= height * 1.5 ? 'usual' : 'tall';
}

/** Of a narrow telephone, without the margins of a page. In CSS pixels. */
const TELEPHONE = 328;

/** As high as letters of the menu with what belongs around them: below that a name cannot be read any more. */
const LEAST_HEIGHT = 24;

/** How high a logo stands on a narrow telephone (CSS pixels), where that is too little to be read; else null. */
export function tooLowOnTelephone({ width, height }: Size): number | null {
  const stands = Math.round((TELEPHONE * height) / width);
  return stands < LEAST_HEIGHT ? stands : null;
}
