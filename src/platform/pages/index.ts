export { createChangeFeed, noOtherProcess } from './change-feed.ts';
export { keepValue } from './keep-value.ts';
export { bytesOf } from './kept-page.ts';
export { pagesMigrations } from './migrations.ts';
export { createPages } from './pages.ts';
export { encodingFor, sendKept } from './serve.ts';
export type { Drawing, Pages, Pieces, SharedPage } from './words.ts';
