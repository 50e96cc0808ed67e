import { describe, expect, it } from 'vitest';
import { codeFrom, isProvedLately, readCode, withoutProof } from './proof.ts';

const at = (time: string) => new Date(`2026-03-10T${time}Z`);

describe('A proof of who somebody is', () => {
  it('suffices for ten minutes', () => {
    expect(isProvedLately('2026-03-10T08:00:00.000Z', at('08:09:59.999'))).toBe(true);
    expect(isProvedLately('2026-03-10T08:00:00.000Z', at('08:10:00.000'))).toBe(false);
  });

  it('that was never given does not suffice', () => {
    expect(isProvedLately('', at('08:00:00.000'))).toBe(false);
  });

  it('is no part of what somebody typed', () => {
    const sent = new Map([
      ['name', 'Ada'],
      ['again-code', '12345678'],
      ['against', 'kept'],
    ]);
    expect([...withoutProof(sent).keys()]).toEqual(['name', 'against']);
  });

  it('by a mailed code has eight digits, whatever the chance', () => {
    for (const byte of [0, 1, 127, 255]) {
      expect(codeFrom(Buffer.alloc(32, byte).toString('base64url'))).toMatch(/^\d{8}$/);
    }
  });

  it('may be typed in groups', () => {
    expect(readCode(' 1234 56-78 ')).toBe('12345678');
  });
});
