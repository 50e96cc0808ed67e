import type { DrawingNeeds } from '../needs.ts';

/** What the library is given. */
export type LibraryNeeds = Pick<
  DrawingNeeds,
  'database' | 'clock' | 'newId' | 'pictures' | 'staff' | 'pages' | 'deskFrame' | 'site'
>;
