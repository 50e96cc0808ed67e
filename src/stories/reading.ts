import type { Answer, Problem, Request } from '#platform/http';
import { type CountTry, limitTries } from '#platform/limits';
import { bytesOf, type SharedPage } from '#platform/pages';
import { drawEmbed } from './drawings/embed.tsx';
import { drawFeed, drawNewsSitemap, drawRobots, drawSitemap, type FeedFormat } from './drawings/feeds.ts';
import { drawList } from './drawings/list.tsx';
import type { ListPlace } from './drawings/list-places.ts';
import { problemDrawing } from './drawings/problem.tsx';
import { drawSearch } from './drawings/search.tsx';
import { drawPassword, drawStory } from './drawings/story.tsx';
import { drawFront } from './front/draw-front.tsx';
import { type ContextAt, keepContexts } from './keep-contexts.ts';
import type { DrawingNeeds } from './needs.ts';
import type { StoryDoor } from './store/index.ts';
import type { StoryQuery, Visitor } from './words.ts';

/** Each try costs the machine a tenth of a second of work; nobody mistypes so often. */
const PASSWORD_TRIES = { most: 10, withinSeconds: 60 };

/** The pages of stories, each as what the page cache or one person gets. */
export interface Reading {
  readonly needs: DrawingNeeds;
  /** Counts a try at a story's password. Whether it may go on. */
  readonly countTry: CountTry;
  /** The story that something is sent to, or nothing. */
  readonly contextAt: ContextAt;
  front(page: number): SharedPage;
  list(place: ListPlace, page: number): SharedPage;
  story(story: StoryDoor, query: StoryQuery): SharedPage;
  /** As RSS, unless another format is asked for. */
  feed(place: ListPlace | null, format?: FeedFormat): SharedPage;
  sitemap(): SharedPage;
  newsSitemap(): SharedPage;
  robots(): SharedPage;
  /** The story for one person alone: `?me`, or behind a password. */
  privateStory(story: StoryDoor, query: StoryQuery, me: Visitor | null): Promise<string>;
  passwordForm(story: StoryDoor, refused: boolean): Promise<string>;
  search(request: Request): Promise<Answer>;
  /** Something of another host, for who asked to see it. */
  embed(request: Request): Promise<Answer>;
  drawProblem(problem: Problem): Promise<string>;
}

export function createReading(needs: DrawingNeeds): Reading {
  return {
    needs,
    countTry: limitTries(needs.limits, PASSWORD_TRIES),
    contextAt: keepContexts(needs),
    front: (page) => drawFront(needs, page),
    list: (place, page) => drawList(needs, place, page),
    story: (story, query) => drawStory(needs, story.id, { href: story.href, query }),
    feed: (place, format) => drawFeed(needs, place, format),
    sitemap: () => drawSitemap(needs),
    newsSitemap: () => drawNewsSitemap(needs),
    robots: () => drawRobots(needs),
    privateStory: async (story, query, me) =>
      bytesOf((await drawStory(needs, story.id, { href: story.href, query, me }).draw()).body).toString(),
    passwordForm: (story, refused) => drawPassword(needs, story, refused),
    search: (request) => drawSearch(needs, request),
    embed: (request) => drawEmbed(needs, request),
    drawProblem: problemDrawing(needs),
  };
}
