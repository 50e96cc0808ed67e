import { describe, expect, it } from 'vitest';
import { newReference } from '../references/reference.ts';
import { ACCOUNT_FORMS, type WayDetails } from '../words.ts';
import { memoLimit, memoOf } from './memo.ts';

const account = (form: (typeof ACCOUNT_FORMS)[number]): WayDetails => ({
  ...{ kind: 'bank', form, holder: 'Harbour Lantern', bank: '', fields: {} },
});

describe('The reference in a memo', () => {
  it('stands there as a whole where there is room, in groups to be read and without spaces to be copied', () => {
    expect(memoOf('RF18539007QX', account('GB'))).toEqual({
      ...{ shown: 'RF18 5390 07QX', copied: 'RF18539007QX', isShort: false },
    });
  });

  it('is its own end where the bank has no room for more', () => {
    expect(memoOf('RF18539007QX', account('KR'))).toEqual({
      ...{ shown: '539007QX', copied: '539007QX', isShort: true },
    });
  });

  it('is never longer than the rail takes', () => {
    const rails = [...ACCOUNT_FORMS.map(account), { kind: 'pix', key: '', holder: '', city: '' } as const];
    for (const details of rails) {
      const { copied } = memoOf(newReference(), details);
      expect(copied.length).toBeGreaterThanOrEqual(8);
      expect(copied.length).toBeLessThanOrEqual(memoLimit(details) ?? 12);
    }
  });
});
