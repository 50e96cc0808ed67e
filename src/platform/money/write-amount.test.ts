import { describe, expect, it } from 'vitest';
import { amountField, amountInWords, roundAmountInWords } from './write-amount.ts';

const money = (minor: number, currency: string) => ({ minor, currency });

describe('An amount', () => {
  it('stands in a field without decimals where there are none, and with all of them where there are', () => {
    expect(amountField(money(5_000, 'EUR'))).toBe('50');
    expect(amountField(money(5_050, 'EUR'))).toBe('50.50');
    expect(amountField(money(5_000, 'JPY'))).toBe('5000');
    expect(amountField(money(1_000, 'KWD'))).toBe('1');
  });

  it('is offered in whole numbers where it is whole, and counted with its decimals', () => {
    expect(roundAmountInWords(money(1_000, 'EUR'), 'en')).toBe('€10');
    expect(roundAmountInWords(money(1_050, 'EUR'), 'en')).toBe('€10.50');
    expect(roundAmountInWords(money(1_000, 'JPY'), 'en')).toBe('¥1,000');
    expect(amountInWords(money(1_000, 'EUR'), 'en')).toBe('€10.00');
  });
});
