export { createChangeFeed, noOtherProcess } from './change-feed.ts';
export { pagesMigrations } from './migrations.ts';
export { createPages } from './pages.ts';
export { encodingFor, sendKept } from './serve.ts';
export type { Pages, SharedPage } from './words.ts';
