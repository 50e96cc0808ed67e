import { conversationArchive } from '#conversation';
import { givingArchive } from '#giving';
import { migratingArchive } from '#migrating';
import { readersArchive, staffArchive } from '#people';
import { type Archive, platformArchive } from '#platform/archive';
import { picturesArchive, storiesArchive } from '#stories';

/** What leaves with an export: of each table what of it goes along, and what does not. */
export const allArchives: readonly Archive[] = [
  storiesArchive,
  picturesArchive,
  conversationArchive,
  givingArchive,
  readersArchive,
  staffArchive,
  platformArchive,
  migratingArchive,
];
