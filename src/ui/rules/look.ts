/** Colours of links and buttons, each legible on light and dark: `views/looks.entry.css` has them, but for the first. */
export const COLOURS = ['sea', 'ink', 'wine', 'brick', 'moss', 'plum'] as const;
/** Faces of what is read: the one that comes with the page, and two of the device. */
export const TYPES = ['newsreader', 'serif', 'sans'] as const;

/** How a newsroom's pages look where they differ from one another. */
export interface SiteLook {
  readonly colour: (typeof COLOURS)[number];
  readonly type: (typeof TYPES)[number];
}

export const USUAL_LOOK: SiteLook = { colour: 'sea', type: 'newsreader' };

/** Whether a page needs more than the sheet of every page. */
export function isUsual({ colour, type }: SiteLook): boolean {
  return colour === USUAL_LOOK.colour && type === USUAL_LOOK.type;
}
