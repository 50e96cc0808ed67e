import { describe, expect, it } from 'vitest';
import { oldPathsOf } from './old-paths.ts';

const item = { id: 7, path: '/2012/03/15/slug/', guidPath: undefined, oldSlugs: [], oldDates: [] };

describe('The old addresses of an item', () => {
  it('are those by number', () => {
    expect(oldPathsOf(item)).toEqual(['/?p=7', '/?page_id=7']);
    expect(oldPathsOf({ ...item, path: undefined, oldSlugs: ['x'] })).toEqual(['/?p=7', '/?page_id=7']);
  });

  it('by earlier slugs and dates have the form of the present one', () => {
    const old = oldPathsOf({ ...item, oldSlugs: ['old', '%ce%b5', ''], oldDates: ['2011-02-01', 'never'] });
    expect(old.slice(2)).toEqual(['/2012/03/15/old', '/2012/03/15/ε', '/2011/02/01/slug/']);
    expect(oldPathsOf({ ...item, path: '/blog/2012/03/slug', oldDates: ['2011-02-01'] })).toContain(
      '/blog/2011/02/slug',
    );
    expect(
      oldPathsOf({ ...item, path: '/slug', oldSlugs: ['old'], oldDates: ['2011-02-01'] }).slice(2),
    ).toEqual(['/old']);
  });

  it('hold that of the guid, and not the present one', () => {
    expect(oldPathsOf({ ...item, guidPath: '/archives/7' })).toContain('/archives/7');
    expect(oldPathsOf({ ...item, guidPath: '/2012/03/15/slug' })).toHaveLength(2);
    expect(oldPathsOf({ ...item, guidPath: '/' })).toHaveLength(2);
  });
});
