import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epcCode, MOST_EPC_BYTES, MOST_EPC_CENTS } from './epc-code.ts';

const account = { holder: 'Harbour Lantern', iban: 'DE89370400440532013000', bic: '' };

/** A name of this many bytes in at most 70 characters. */
const wide = (characters: number) => '€'.repeat(characters);

describe('A code for euro transfers (EPC069-12)', () => {
  it('has its lines in their order, and none after the last that says something', () => {
    expect(epcCode(account)).toBe('BCD\n002\n1\nSCT\n\nHarbour Lantern\nDE89370400440532013000');
  });

  it('names the BIC, an amount and a note where they are given', () => {
    expect(epcCode({ ...account, bic: 'COBADEFFXXX', cents: 1250, note: 'Gift' })).toBe(
      'BCD\n002\n1\nSCT\nCOBADEFFXXX\nHarbour Lantern\nDE89370400440532013000\nEUR12.50\n\n\nGift',
    );
  });

  it.each([
    [1, 'EUR0.01'],
    [100, 'EUR1.00'],
    [5, 'EUR0.05'],
    [MOST_EPC_CENTS, 'EUR999999999.99'],
  ])('writes %i cents as %s', (cents, line) => {
    expect(epcCode({ ...account, cents })?.split('\n')[7]).toBe(line);
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, MOST_EPC_CENTS + 1])(
    'is not there for an amount of %d cents',
    (cents) => {
      expect(epcCode({ ...account, cents })).toBeNull();
    },
  );

  it('is not there for a name beyond 70 characters or a note beyond 140', () => {
    expect(epcCode({ ...account, holder: 'x'.repeat(70) })).not.toBeNull();
    expect(epcCode({ ...account, holder: 'x'.repeat(71) })).toBeNull();
    expect(epcCode({ ...account, note: 'x'.repeat(140) })).not.toBeNull();
    expect(epcCode({ ...account, note: 'x'.repeat(141) })).toBeNull();
    expect(epcCode({ ...account, holder: '' })).toBeNull();
  });

  it('is at most 331 bytes, counted in UTF-8', () => {
    const bare = Buffer.byteLength(epcCode({ ...account, holder: 'x', note: 'x' }) ?? '') - 2;
    const room = MOST_EPC_BYTES - bare;
    const note = 'y'.repeat(140);
    const fits = `${wide(Math.floor((room - 140) / 3))}${'z'.repeat((room - 140) % 3)}`;
    const whole = epcCode({ ...account, holder: fits, note });
    expect(Buffer.byteLength(whole ?? '')).toBe(MOST_EPC_BYTES);
    expect(epcCode({ ...account, holder: `${fits}z`, note })).toBeNull();
  });

  it('leaves the BIC out only for accounts in the European Economic Area', () => {
    const swiss = { ...account, iban: 'CH9300762011623852957' };
    expect(epcCode(swiss)).toBeNull();
    expect(epcCode({ ...swiss, bic: 'UBSWCHZH80A' })).not.toBeNull();
  });

  it('takes no IBAN or BIC that could be more than one', () => {
    for (const iban of ['', 'DE89 3704', 'DE89\n1', 'de89370400440532013000']) {
      expect(epcCode({ ...account, iban })).toBeNull();
    }
    expect(epcCode({ ...account, bic: 'COBA\nDEF' })).toBeNull();
  });

  it('gives no text a line of its own, whatever stands in the name or the note', () => {
    const breaking = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n', '\r', '\u0000', '\u0085', '\u2028', '\u200e'),
      ),
    );
    fc.assert(
      fc.property(breaking, breaking, (holder, note) => {
        const code = epcCode({ ...account, holder: holder.join(''), note: note.join('') });
        if (code === null) return;
        const lines = code.split('\n');
        expect(lines.length).toBeLessThanOrEqual(11);
        expect(lines[6]).toBe(account.iban);
        expect(code).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MOST_EPC_BYTES);
      }),
    );
  });
});
