import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordAsKept, passwordWrong } from './password.ts';

const about = { email: 'ines.moreno@lantern.example', name: 'Inés Moreno', newsroom: 'The Harbour Lantern' };
const wrong = (typed: string) => passwordWrong(typed, about);

describe('A password', () => {
  it.each([
    'correct horse battery',
    'drei Möwen am Kai',
    'tR9#vQ2!xLp0',
    '바다 위의 등대 세 개와 배',
    'kwiaty pod mostem',
  ])('is taken without any rule of composition: %s', (typed) => expect(wrong(typed)).toBeNull());

  it('has at least ten letters as people count them', () => {
    expect(wrong('tR9#vQ2!x')).toBe('password-too-short');
    expect(wrong('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦')).toBe('password-too-short');
    expect(wrong('é'.normalize('NFD').repeat(9))).toBe('password-too-short');
    expect(wrong('x7Kq '.repeat(41))).toBe('password-too-long');
  });

  it.each([
    ...['password123', 'Password2024!', 'P@ssw0rd1234', 'welcome12345', 'iloveyou2023', 'letmein12345'],
    ...['1234567890', '0987654321', 'qwertyuiop', 'qwerty12345', '1q2w3e4r5t', 'aaaaaaaaaa', 'abababababab'],
    ...['abcdefghij', 'passpasspass', 'zxcvbnm123456', 'Sommer2025!!', 'monkey dragon 1999', 'AdminAdmin1'],
    ...['motdepasse2024', 'realmadrid10', '1qaz2wsx3edc', 'changeme!!!!', 'Fussball1990'],
  ])('that everybody tries is refused: %s', (typed) => expect(wrong(typed)).toBe('password-common'));

  it.each(['InesMoreno1985', 'ines.moreno.1', 'harbourlantern', 'Lantern2026!!', 'Moreno123456'])(
    'of which the person or the newsroom is all is refused: %s',
    (typed) => expect(wrong(typed)).toBe('password-yours'),
  );

  it('that a machine made is never refused', () => {
    const alphabet = [...'bcdfhjkmnpqrtvwxyzBCDFHJKMNPQRTVWXYZ2457'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 40 }), (chosen) => {
        if (new Set(chosen).size >= 10) expect(wrong(chosen.join(''))).toBeNull();
      }),
    );
  });

  it('of any form is answered, and soon', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (typed) => void wrong(typed)));
    expect(wrong('a1'.repeat(100))).toBe('password-common');
  });

  it('is the same however its letters were typed', () => {
    expect(passwordAsKept('Mo\u0308wen')).toBe(passwordAsKept('M\u00f6wen'));
  });
});
