import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#people';
import { DEEDS, STAGES, type Stage } from '../words.ts';
import { maySee, mayWrite } from './may-write.ts';

const ALL = [...DEEDS];
const CONTRIBUTOR = ['begin', 'save', 'send-in', 'restore', 'throw-away'];
const AUTHOR = ALL.filter((deed) => deed !== 'withdraw' && deed !== 'bring-back');

/** What each role may do with the own stories while they are written or reviewed, with those that are settled, and with others'. */
const MATRIX: Readonly<
  Record<Role, { own: string[]; settled: string[]; others: string[]; sees: 'all' | 'own' | 'none' }>
> = {
  owner: { own: ALL, settled: ALL, others: ALL, sees: 'all' },
  editor: { own: ALL, settled: ALL, others: ALL, sees: 'all' },
  author: { own: AUTHOR, settled: AUTHOR, others: [], sees: 'all' },
  contributor: { own: CONTRIBUTOR, settled: [], others: [], sees: 'own' },
  moderator: { own: [], settled: [], others: [], sees: 'none' },
  treasurer: { own: [], settled: [], others: [], sees: 'none' },
};

const may = (roles: readonly Role[], isOwn: boolean, stage: Stage | null) =>
  DEEDS.filter((deed) => mayWrite(deed, { roles, isOwn, stage })).sort();

describe('Who may do what with a story', () => {
  for (const role of ROLES) {
    it(`is decided for ${role}`, () => {
      const { own, settled, others, sees } = MATRIX[role];
      for (const stage of [null, ...STAGES]) {
        const isSettled = stage === 'ready' || stage === 'scheduled';
        expect(may([role], true, stage), `own, ${stage}`).toEqual([...(isSettled ? settled : own)].sort());
        expect(may([role], false, stage), `others', ${stage}`).toEqual([...others].sort());
      }
      expect(maySee({ roles: [role], isOwn: true })).toBe(sees !== 'none');
      expect(maySee({ roles: [role], isOwn: false })).toBe(sees === 'all');
    });
  }

  it('is what any of several roles may', () => {
    expect(mayWrite('publish', { roles: ['contributor', 'author'], isOwn: true, stage: 'writing' })).toBe(
      true,
    );
    expect(mayWrite('withdraw', { roles: ['moderator', 'editor'], isOwn: false, stage: null })).toBe(true);
    expect(may([], true, 'writing')).toEqual([]);
  });
});
