import { describe, expect, it } from 'vitest';
import { ROLES } from '#people';
import { mayComment, mayModerate, maySet, type StateFacts, stateOf } from './may.ts';

const now = new Date('2026-03-10T08:00:00.000Z');
const usual: StateFacts = {
  ...{ site: 'open', sections: [], story: null, commentsOpen: true },
  ...{ firstPublishedAt: '2026-03-01T08:00:00.000Z', closesAfterDays: null },
};
const stateNow = (changed: Partial<StateFacts>) => stateOf({ ...usual, ...changed }, now);

describe('A conversation is held', () => {
  it('as the nearest decision says: the story’s, its section’s, the site’s', () => {
    expect(stateNow({ site: 'held' }).state).toBe('held');
    expect(stateNow({ site: 'held', sections: ['open', 'closed'] }).state).toBe('open');
    expect(stateNow({ site: 'open', sections: ['closed'], story: 'held' }).state).toBe('held');
    expect(stateNow({ site: 'closed', sections: ['held'], story: 'open' }).state).toBe('open');
  });

  it('closed where the story takes no comments, whatever else is decided', () => {
    expect(stateNow({ commentsOpen: false, story: 'open' })).toEqual({
      ...{ state: 'closed', changesAt: null, isOver: true },
    });
  });

  it('closed by a decision, which can be taken back', () => {
    expect(stateNow({ story: 'closed' })).toEqual({ state: 'closed', changesAt: null, isOver: false });
  });

  it('open until so many days after the first publication, and says when that is', () => {
    expect(stateNow({ closesAfterDays: 10 })).toEqual({
      ...{ state: 'open', changesAt: '2026-03-11T08:00:00.000Z', isOver: false },
    });
    expect(stateNow({ closesAfterDays: 9 })).toEqual({ state: 'closed', changesAt: null, isOver: true });
    expect(stateNow({ closesAfterDays: 9, sections: ['open'] }).state).toBe('closed');
    expect(stateNow({ closesAfterDays: 10, story: 'held' }).changesAt).not.toBeNull();
  });

  it('open for ever where somebody has opened the story expressly', () => {
    expect(stateNow({ closesAfterDays: 1, story: 'open' })).toEqual({
      ...{ state: 'open', changesAt: null, isOver: false },
    });
  });

  it('for a story whose publication has no time as if it were new', () => {
    expect(stateNow({ closesAfterDays: 1, firstPublishedAt: '' })).toEqual({
      ...{ state: 'open', changesAt: null, isOver: false },
    });
  });

  it('for everybody unless it is closed', () => {
    expect([mayComment('open'), mayComment('held'), mayComment('closed')]).toEqual([true, true, false]);
  });
});

describe('Of those who work here', () => {
  it('owner, editor and moderator decide about comments', () => {
    expect(ROLES.filter((role) => mayModerate({ roles: [role] }))).toEqual(['owner', 'editor', 'moderator']);
    expect(mayModerate(null)).toBe(false);
  });

  it('owner and editor decide how conversations are held', () => {
    expect(ROLES.filter((role) => maySet({ roles: [role] }))).toEqual(['owner', 'editor']);
    expect(maySet(null)).toBe(false);
  });
});
