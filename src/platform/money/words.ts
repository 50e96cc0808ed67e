/** An amount of money: whole minor units (cents, yen, fils) of an ISO 4217 currency. Never a fraction. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Why an amount that was typed cannot be taken. */
export const AMOUNT_PROBLEMS = [
  'missing',
  'not-understood',
  'not-positive',
  'too-precise',
  'too-large',
  'other-currency',
] as const;
export type AmountProblem = (typeof AMOUNT_PROBLEMS)[number];

/** An amount as somebody typed it: read, or readable in two ways (in minor units), or not readable. */
export type ReadAmount =
  | { readonly outcome: 'read'; readonly minor: number }
  | { readonly outcome: 'doubt'; readonly readings: readonly [number, number] }
  | { readonly outcome: 'problem'; readonly problem: AmountProblem };
