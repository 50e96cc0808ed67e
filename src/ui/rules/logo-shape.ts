/** How a logo stands in the masthead: the taller it is, the more height it is given, so that all weigh alike. */
export type LogoShape = 'wide' | 'usual' | 'tall';

/** The shape of a picture of this size. */
export function shapeOf({ width, height }: { readonly width: number; readonly height: number }): LogoShape {
  if (width >= height * 4.5) return 'wide';
  return width >= height * 1.5 ? 'usual' : 'tall';
}
