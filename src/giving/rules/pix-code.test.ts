import { describe, expect, it } from 'vitest';
import { crc16, pixCode } from './pix-code.ts';

const FACTS = { key: 'gifts@lantern.example', holder: 'Jornal São João', city: 'São Paulo' };

describe('A PIX code', () => {
  it('closes with the checksum of its standard', () => {
    expect(crc16('123456789')).toBe('29B1');
  });

  it('holds key, amount, name and city without accents, and the reference', () => {
    const code = pixCode({ ...FACTS, centavos: 5_000, reference: 'RF18539007QX' }) ?? '';
    expect(code.slice(0, -4)).toBe(
      '00020126430014br.gov.bcb.pix0121gifts@lantern.example52040000530398654' +
        '0550.005802BR5915Jornal Sao Joao6009Sao Paulo62160512RF18539007QX6304',
    );
    expect(code.slice(-4)).toBe(crc16(code.slice(0, -4)));
  });

  it('leaves the amount and the reference open where none is given', () => {
    const code = pixCode(FACTS) ?? '';
    expect(code).toContain('62070503***6304');
    expect(code).not.toContain('5405');
  });

  it('A20: lets no name become a field, and has lengths that are right', () => {
    const code = pixCode({ ...FACTS, holder: 'Name\n5404\u202e99.00 é', city: 'Æther 東京 Town' }) ?? '';
    const fields: string[] = [];
    for (let at = 0; at < code.length; ) {
      const length = Number(code.slice(at + 2, at + 4));
      fields.push(code.slice(at, at + 2));
      at += 4 + length;
      expect(at).toBeLessThanOrEqual(code.length);
    }
    expect(fields).toEqual(['00', '26', '52', '53', '58', '59', '60', '62', '63']);
  });

  it.each([
    [{ key: '' }],
    [{ key: 'x'.repeat(78) }],
    [{ key: 'with space' }],
    [{ holder: '東京' }],
    [{ reference: 'RF18 5390' }],
    [{ reference: 'X'.repeat(26) }],
    [{ centavos: 0 }],
    [{ centavos: 1.5 }],
  ])('is none where %j has no room in it', (change) => {
    expect(pixCode({ ...FACTS, ...change })).toBeNull();
  });
});
