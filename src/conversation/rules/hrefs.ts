import type { StoryContext } from '#stories';
import type { Filter, Order } from '../words.ts';
import { PARAMETERS } from './asked.ts';

/** The story that addresses are made for, and for whom. */
export interface HrefBase {
  /** The story's own path, as it stands in links. */
  readonly href: string;
  /** A story behind a password: what stands under `/comments` cannot ask for it, what stands under the story can. */
  readonly guarded: boolean;
}

/** Where nobody asks for a password: addresses that stand for themselves. */
export const ANYWHERE: HrefBase = { href: '', guarded: false };

export function hrefBaseOf({ href, visibility }: Pick<StoryContext, 'href' | 'visibility'>): HrefBase {
  return { href, guarded: visibility !== 'public' };
}

/** What an address asks of the conversation; what is left out is as usual. */
export interface Wanted {
  readonly sort?: Order;
  readonly comments?: 'all';
  readonly page?: number;
  readonly thread?: string;
  readonly filter?: Filter;
  readonly find?: string;
  readonly since?: string;
}

/** An address in the story: its parameters in the one order in which pages are kept. */
export function storyHref(
  story: Pick<HrefBase, 'href'>,
  wanted: Wanted & { readonly me?: boolean },
  anchor: string,
): string {
  let query = wanted.me ? '&me' : '';
  for (const name of PARAMETERS) {
    const value = wanted[name];
    if (value !== undefined) query += `&${name}=${encodeURIComponent(value)}`;
  }
  return `${story.href}${query.replace('&', '?')}#${anchor}`;
}

export function commentAnchor(id: string): string {
  return `comment-${id}`;
}

/** The address that a comment keeps, whatever page it stands on. */
export function permalinkOf(story: HrefBase, id: string): string {
  const alone = `/comments/${encodeURIComponent(id)}`;
  return story.guarded ? storyHref(story, { thread: id }, commentAnchor(id)) : alone;
}

/** What can be done to a comment, each on a small page or at an address of its own. */
type Deed = 'reply' | 'report' | 'edit' | 'delete' | 'vote';

/** Where that is done to a comment. */
export function deedHref(story: HrefBase, id: string, deed: Deed): string {
  const comment = encodeURIComponent(id);
  return story.guarded ? `${underStory(story, deed)}?of=${comment}` : `/comments/${comment}/${deed}`;
}

/** Where the picture of a comment is. */
export function pictureHref(story: HrefBase, commentId: string, picture: { readonly id: string }): string {
  const [comment, file] = [encodeURIComponent(commentId), `${encodeURIComponent(picture.id)}.webp`];
  return story.guarded
    ? `${underStory(story, 'comment-picture')}?of=${comment}&file=${file}`
    : `/comments/${comment}/pictures/${file}`;
}

/** Where a comment is posted to. */
export function postHref(story: Pick<HrefBase, 'href'>): string {
  return underStory(story, 'comments');
}

/** The small page on which a question is answered. */
export function answerHref(story: Pick<HrefBase, 'href'>, passageId: string): string {
  return `${underStory(story, 'answer')}?question=${encodeURIComponent(passageId)}`;
}

/** The page of the desk on which readers are asked about words of the story. */
export function questionsHref(storyId: string): string {
  return `/desk/questions/${encodeURIComponent(storyId)}`;
}

/** Where a question stands in its story's page. */
export function questionAnchor(passageId: string): string {
  return `question-${passageId}`;
}

/** Where the words of a passage stand in the story, as stories name the place. */
export function passageAnchor(passageId: string): string {
  return `passage-${passageId}`;
}

export function feedHref(story: Pick<HrefBase, 'href'>): string {
  return underStory(story, 'feed');
}

/** The small page on which one subscribes. */
export function subscribeHref(story: Pick<HrefBase, 'href'>): string {
  return underStory(story, 'subscribe');
}

/** Where a subscription is asked for. */
export function subscriptionsHref(story: Pick<HrefBase, 'href'>): string {
  return underStory(story, 'subscriptions');
}

/** An address of the conversation under the story's own. */
export function underStory(story: Pick<HrefBase, 'href'>, word: string): string {
  return `${story.href.replace(/\/+$/, '')}/${word}`;
}
