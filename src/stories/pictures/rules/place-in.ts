interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a picture stands within another one, and how much room is left around it, in pixels. */
export interface Placed {
  readonly inner: Size;
  readonly around: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/**
 * Puts a picture into the middle of a larger one, as large as the room `within` lets it be, and at most `enlarged`
 * times as large as it is.
 */
export function placeIn(
  picture: Size,
  { whole, within, enlarged }: { readonly whole: Size; readonly within: Size; readonly enlarged: number },
): Placed {
  const scale = Math.min(within.width / picture.width, within.height / picture.height, enlarged);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const left = Math.floor((whole.width - width) / 2);
  const top = Math.floor((whole.height - height) / 2);
  const [right, bottom] = [whole.width - width - left, whole.height - height - top];
  return { inner: { width, height }, around: { top, bottom, left, right } };
}
