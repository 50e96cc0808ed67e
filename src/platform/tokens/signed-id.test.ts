import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfToken, signedId } from './signed-id.ts';

const SECRET = Buffer.alloc(32, 7);
const PURPOSE = ['giving', 'pledge'] as const;
const ID = '0195813c-4f2a-7000-8000-3f7c1d2e4b5a';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'];

describe('A signed id', () => {
  it('gives its id back to the purpose it was signed for', () => {
    const ids = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(ids, (id) => {
        expect(idOfToken(SECRET, PURPOSE, signedId(SECRET, PURPOSE, id))).toBe(id);
      }),
    );
  });

  it('opens nothing for another purpose, another feature or another newsroom', () => {
    const token = signedId(SECRET, PURPOSE, ID);
    expect(idOfToken(SECRET, ['giving', 'giver'], token)).toBeNull();
    expect(idOfToken(SECRET, ['subscribing', 'pledge'], token)).toBeNull();
    expect(idOfToken(Buffer.alloc(32, 8), PURPOSE, token)).toBeNull();
  });

  it('does not let the words of a purpose run into the id', () => {
    expect(idOfToken(SECRET, ['a', 'b'], signedId(SECRET, ['a', 'bc'], 'd'))).toBeNull();
    expect(idOfToken(SECRET, ['a', 'b'], `c${signedId(SECRET, ['a', 'b'], 'd')}`)).toBeNull();
  });

  it('is nothing once a letter of it is another one', () => {
    const token = signedId(SECRET, PURPOSE, ID);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...LETTERS), (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(idOfToken(SECRET, PURPOSE, token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is nothing where it is missing, too short, too long or made of other letters', () => {
    const token = signedId(SECRET, PURPOSE, ID);
    const others = [
      undefined,
      '',
      token.slice(0, 43),
      `${'a'.repeat(80)}${token}`,
      `${token}=`,
      `${token}\n`,
    ];
    for (const other of others) expect(idOfToken(SECRET, PURPOSE, other)).toBeNull();
  });
});
