export { createChangeFeed, noOtherProcess, pagesMigrations } from './change-feed.ts';
export { createPages } from './pages.ts';
export { sendKept } from './serve.ts';
export type { Drawing, Encoding, KeptPage, Pages, SharedPage } from './words.ts';
