export { CURRENCIES, isCurrency, minorDigits } from './currencies.ts';
export { readAmount } from './read-amount.ts';
export type { AmountProblem, Money } from './words.ts';
export { amountField, amountInWords, plainAmount, roundAmountInWords } from './write-amount.ts';
