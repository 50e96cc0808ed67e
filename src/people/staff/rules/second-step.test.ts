import { describe, expect, it } from 'vitest';
import { isSecondDemanded, secondStep } from './second-step.ts';

describe('A second factor', () => {
  it('is demanded of those whom the newsroom names', () => {
    expect(isSecondDemanded(['owner'], 'nobody')).toBe(false);
    expect(isSecondDemanded([], 'everybody')).toBe(true);
    const named = (['owner', 'editor', 'treasurer'] as const).map((role) =>
      isSecondDemanded([role], 'owners-and-treasurers'),
    );
    expect(named).toEqual([true, false, true]);
  });

  it('is asked for where there are codes, or where it is demanded and there is a passkey', () => {
    const step = (code: boolean, passkey: boolean, isDemanded: boolean) =>
      secondStep({ code, passkey, isDemanded });
    expect(step(false, false, true)).toBeNull();
    expect(step(false, true, false)).toBeNull();
    expect(step(false, true, true)).toEqual({ code: false, passkey: true });
    expect(step(true, true, false)).toEqual({ code: true, passkey: true });
    expect(step(true, false, false)).toEqual({ code: true, passkey: false });
  });
});
