export { type DeskRow, findByWords, findDeskRows, findOutgoing, publicAmong } from './desk-rows.ts';
export {
  deleteDraft,
  findAtDesk,
  findManyAtDesk,
  findSentBack,
  findUnwritten,
  insertDraft,
  lockStory,
  NOTHING_WRITTEN,
  namedInDrafts,
  replaceTagInDrafts,
  type StoryAtDesk,
  updateDraft,
} from './drafts.ts';
export { findLock, renewLock, saveLock } from './locks.ts';
export { findPasswordHash, setPasswordHash } from './passwords.ts';
export { findRevision, listRevisions, textsWithOldParts } from './revisions.ts';
export { countShelves, findShelved, shelveStory } from './shelves.ts';
export { existing, insertUnpublished, setHref, setStatus, unlist } from './story-rows.ts';
