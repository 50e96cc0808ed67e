export type { StoryToKeep } from './actions/keep-story.ts';
export { storiesArchive } from './archive/stories-archive.ts';
export { createStories } from './create-stories.ts';
export { blockAnchor } from './document/anchor.ts';
export { textOf } from './document/text.ts';
export type * from './document/words.ts';
export { rssOf } from './feeds/rss.ts';
export type { TermNow } from './find-term.ts';
export { storiesMigrations } from './migrations/index.ts';
export type { StoriesOffers } from './offers.ts';
export { type FoundWords, findWords } from './passages/rules/find-words.ts';
export { wordDifference } from './passages/rules/word-difference.ts';
export type * from './passages/words.ts';
export { hashOfPassword } from './password.ts';
export {
  createPictures,
  type PictureElsewhere,
  type PictureRefusal,
  type Pictures,
  picturesArchive,
  picturesMigrations,
} from './pictures/index.ts';
export { addressOnSite, oldSiteOf } from './rules/old-site.ts';
export { knownProvider } from './rules/provider.ts';
export { siteSettings } from './site/settings.ts';
export { siteTakeOver } from './site/take-over.tsx';
export { LinkHead } from './views/link-head.tsx';
export { sayPage } from './views/messages.ts';
export { ResponsivePicture } from './views/picture.tsx';
export type * from './words.ts';
