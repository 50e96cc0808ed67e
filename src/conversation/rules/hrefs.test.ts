import { describe, expect, it } from 'vitest';
import { deedHref, hrefBaseOf, permalinkOf, postHref, storyHref } from './hrefs.ts';

const story = hrefBaseOf({ href: '/2026/03/ferry', visibility: 'public' });
const guarded = hrefBaseOf({ href: '/2026/03/ferry', visibility: 'password' });

describe('The addresses of a conversation', () => {
  it('have their parameters in one order, so that each page is kept once', () => {
    expect(storyHref(story, { page: 2, comments: 'all', sort: 'newest' }, 'comments')).toBe(
      '/2026/03/ferry?sort=newest&comments=all&page=2#comments',
    );
    expect(storyHref(story, {}, 'comments')).toBe('/2026/03/ferry#comments');
  });

  it('keep the private variant', () => {
    expect(storyHref(story, { me: true, thread: '7' }, 'comment-7')).toBe(
      '/2026/03/ferry?me&thread=7#comment-7',
    );
  });

  it('are the comment’s own, but stay under the story where a password is asked for', () => {
    expect([permalinkOf(story, '7'), deedHref(story, '7', 'reply')]).toEqual([
      '/comments/7',
      '/comments/7/reply',
    ]);
    expect([permalinkOf(guarded, '7'), deedHref(guarded, '7', 'reply')]).toEqual([
      '/2026/03/ferry?thread=7#comment-7',
      '/2026/03/ferry/reply?of=7',
    ]);
  });

  it('stand under a story whose address ends with a slash', () => {
    expect(postHref({ href: '/2014/05/old/' })).toBe('/2014/05/old/comments');
  });
});
