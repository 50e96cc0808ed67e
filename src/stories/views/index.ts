export { EmbedPage } from './embed-page.tsx';
export { FrontPage } from './front-page.tsx';
export { ListPage } from './list-page.tsx';
export { PasswordPage } from './password-page.tsx';
export { ProblemPage } from './problem-page.tsx';
export type * from './props.ts';
export { SearchPage } from './search-page.tsx';
export { ListHead, StoryHead } from './story-head.tsx';
export { StaticPage, StoryPage } from './story-page.tsx';
