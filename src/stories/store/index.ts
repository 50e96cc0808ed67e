export { type Address, addressKey, findAddress, keepAddress } from './addresses.ts';
export { findStory, raiseStoryVersion, setStoryComments, type WholeStory } from './one-story.ts';
export { findStoryRow, type StoryRow, saveLinks, saveRevision, saveStoryRow } from './save-story.ts';
export { countListed, type FindPictures, findAllAddresses, findSummaries, type ListOf } from './summaries.ts';
export {
  findAuthor,
  findAuthorBySlug,
  findSection,
  findSections,
  findTag,
  findTagBySlug,
  saveAuthor,
  saveSection,
  saveTag,
} from './taxonomy.ts';
