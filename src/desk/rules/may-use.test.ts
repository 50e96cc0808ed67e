import { describe, expect, it } from 'vitest';
import { mayUse } from './may-use.ts';

describe('Who may use a page of the desk', () => {
  it('is who has one of its roles', () => {
    expect(mayUse({ roles: ['author', 'moderator'] }, ['moderator', 'editor'])).toBe(true);
    expect(mayUse({ roles: ['author'] }, ['moderator', 'editor'])).toBe(false);
  });

  it('is the owner always', () => {
    expect(mayUse({ roles: ['owner'] }, [])).toBe(true);
  });

  it('is a person without a role only where everybody may', () => {
    expect(mayUse({ roles: [] }, ['editor'])).toBe(false);
    expect(mayUse({ roles: [] }, 'everybody')).toBe(true);
  });
});
