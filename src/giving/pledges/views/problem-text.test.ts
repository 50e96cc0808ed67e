import { expect, it } from 'vitest';
import { say } from '../../messages.ts';
import { problemText } from './problem-text.ts';

it.each([
  ['en', 'This way takes CAD, EUR, and USD.'],
  ['de', 'Auf diesem Weg nehmen wir CAD, EUR und USD an.'],
  ['fr', 'Pour cette façon de donner, nous acceptons CAD, EUR et USD.'],
  ['es', 'Esta forma de donar admite CAD, EUR y USD.'],
  ['pl', 'W ten sposób przyjmujemy CAD, EUR i USD.'],
  ['ko', '이 방법으로 받는 통화: CAD, EUR 및 USD.'],
  ['ar', 'نقبل بهذه الطريقة CAD وEUR وUSD.'],
])('Another currency is refused with all that the way takes, in %s', async (language, says) => {
  await say.learn(language);
  const problem = { field: 'amount', code: 'other-currency' } as const;
  const currencies = ['CAD', 'EUR', 'USD'];
  expect(problemText(problem, { language, currency: 'CAD', currencies })).toBe(says);
  expect(problemText(problem, { language, currency: 'CAD' })).toContain('CAD');
});
