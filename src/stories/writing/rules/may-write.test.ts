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

const SIGNED = { isOwn: true, hasBegun: false, stage: 'writing', isWithdrawn: false } as const;

const may = (roles: readonly Role[], isOwn: boolean, stage: Stage | null) =>
  DEEDS.filter((deed) => mayWrite(deed, { roles, isOwn, hasBegun: isOwn, stage, isWithdrawn: false })).sort();

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
    const own = { isOwn: true, hasBegun: true, stage: 'writing', isWithdrawn: false } as const;
    expect(mayWrite('publish', { ...own, roles: ['contributor', 'author'] })).toBe(true);
    const others = { isOwn: false, hasBegun: false, stage: null, isWithdrawn: false } as const;
    expect(mayWrite('withdraw', { ...others, roles: ['moderator', 'editor'] })).toBe(true);
    expect(may([], true, 'writing')).toEqual([]);
  });

  it('is for editors alone where a story that was withdrawn would come back', () => {
    const withdrawn = { ...SIGNED, hasBegun: true, isWithdrawn: true };
    for (const deed of ['publish', 'schedule', 'bring-back'] as const) {
      expect(mayWrite(deed, { ...withdrawn, roles: ['author'] }), deed).toBe(false);
      expect(mayWrite(deed, { ...withdrawn, roles: ['editor'] }), deed).toBe(true);
    }
    expect(mayWrite('save', { ...withdrawn, roles: ['author'] })).toBe(true);
  });

  it('is all but to throw it away for who signs what another began', () => {
    for (const [role, deeds] of [
      ['author', AUTHOR],
      ['contributor', CONTRIBUTOR],
    ] as const) {
      const signed = { ...SIGNED, roles: [role] };
      const may = ALL.filter((deed) => mayWrite(deed, signed));
      expect(may.sort()).toEqual(deeds.filter((deed) => deed !== 'throw-away').sort());
    }
  });
});
