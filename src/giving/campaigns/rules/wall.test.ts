import { describe, expect, it } from 'vitest';
import { wallOf } from './wall.ts';

describe('A wall of givers', () => {
  it('has each name once, as it was written last, the newest first', () => {
    expect(wallOf(['Olu Bright', 'Ana', 'OLU BRIGHT', 'Bo'])).toEqual(['Olu Bright', 'Ana', 'Bo']);
  });

  it('A2: takes names of every script as they are', () => {
    const names = [
      'علی\u200cرضا',
      'שרה',
      '김하늘',
      'Zoë',
      'José María',
      'क्\u200dष',
      'St.John',
      'J. R. R. Smith',
      '3 friends',
    ];
    expect(wallOf(names)).toEqual(names);
  });

  it('A2: shows nothing that turns what stands around it, hides in it, or runs over it', () => {
    expect(wallOf(['a\u202eb\u2066c', 'e\u200bv\u00ade\u2060', `o${'\u0301'.repeat(40)}`])).toEqual([
      'abc',
      'eve',
      'o\u0301\u0301\u0301',
    ]);
    expect(wallOf(['', ' ', '\u200b', '\u200e\u200f', '\u3164', '\u2800', '\u200d', '…', '\u202e'])).toEqual(
      [],
    );
  });

  it('A3: never shows an address', () => {
    const addresses = [
      'olu@bay.example',
      'Olu <olu@bay.example>',
      'https://casino.example',
      'www.win',
      'CASINO.COM',
    ];
    expect(wallOf([...addresses, 'casino.example', 'olu\u200b@bay.example'])).toEqual([]);
  });

  it('cuts what is as long as no name is', () => {
    expect(wallOf(['n'.repeat(100)])).toEqual([`${'n'.repeat(59)}…`]);
  });
});
