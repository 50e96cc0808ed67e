import { describe, expect, it } from 'vitest';
import { nameForLetter } from './giver-name.ts';

describe('A giver’s name in a letter', () => {
  it.each([
    ...[
      'Olu Bright',
      'J. R. Smith',
      'Anne-Marie O’Neill',
      'Łucja Żak',
      'محمد علي',
      '김민준',
      'Ann St. Clair',
    ],
    'J.R. Smith',
  ])('is "%s" as it was written', (name) => {
    expect(nameForLetter(name)).toBe(name);
  });

  it.each([
    ...[
      'evil.example',
      'Visit evil.example now',
      'https://evil.example',
      'www evil',
      'a@b.example',
      '+44 20 7946',
    ],
    ...['You won 1000', 'Dear\r\nBcc: x@y.example', '<b>Olu</b>', '[click](x)', 'A'.repeat(61), ''],
  ])('A12: is left out where it is "%s"', (name) => {
    expect(nameForLetter(name)).toBe('');
  });
});
