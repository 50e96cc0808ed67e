export { type Address, findAddress, keepAddress, moveAddress } from './addresses.ts';
export { bylineOf, findBylines, publishedNames, setByline, staffBehind, storiesOf } from './bylines.ts';
export {
  findContext,
  findDocument,
  findDocuments,
  findDoor,
  findStory,
  findWithdrawal,
  type GuardedStory,
  pagesAfter,
  raiseStoryVersion,
  type StoryDoor,
  setStoryComments,
  type WholeStory,
} from './one-story.ts';
export { deleteStories, deleteUnused, type Linked } from './remove-stories.ts';
export { saveRevision } from './save-revision.ts';
export {
  findLinks,
  findStoryRow,
  findStoryRows,
  type StoryRow,
  saveLinks,
  saveStoryRow,
  signedAmong,
} from './save-story.ts';
export { countListed, findAllAddresses, findStaticPages, findSummaries, type ListOf } from './summaries.ts';
export {
  findAuthor,
  findAuthorBySlug,
  findSection,
  findSections,
  findTag,
  findTagBySlug,
  findTags,
  saveAuthor,
  saveSection,
  saveTag,
} from './taxonomy.ts';
