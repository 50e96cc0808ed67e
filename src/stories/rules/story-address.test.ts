import { describe, expect, it } from 'vitest';
import { readingsOf } from './story-address.ts';

describe('an address that an imported site has in the world', () => {
  it('is first taken as it stands', () => {
    expect(readingsOf('/2012/01/a-story/')[0]).toEqual({ path: '/2012/01/a-story', suffix: null, page: 1 });
  });

  it('may be a feed, a later page or a page of comments behind a shorter path', () => {
    expect(readingsOf('/2012/a-story/feed/')[1]).toEqual({ path: '/2012/a-story', suffix: 'feed', page: 1 });
    expect(readingsOf('/category/news/page/3/')[1]).toMatchObject({ path: '/category/news', page: 3 });
    expect(readingsOf('/a-story/comment-page-2/#comment-7'.split('#')[0] ?? '')[1]).toMatchObject({
      path: '/a-story',
      suffix: 'comment-page',
    });
  });

  it('of the front page itself is the front page', () => {
    expect(readingsOf('/feed/')[1]).toMatchObject({ path: '/', suffix: 'feed' });
    expect(readingsOf('/')).toEqual([{ path: '/', suffix: null, page: 1 }]);
  });
});
