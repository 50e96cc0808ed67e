import { describe, expect, it } from 'vitest';
import { addressesIn, isLinkable, shownAddress } from './links.ts';

describe('The addresses of a text', () => {
  it('are counted however they are written, each once', () => {
    expect(addressesIn('nothing here, not even e.g. this')).toBe(0);
    expect(addressesIn('https://a.example and www.b.example')).toBe(2);
    expect(addressesIn('[words](https://a.example) <https://b.example> [more](c.example)')).toBe(3);
    expect(addressesIn('[words](<https://a.example>)')).toBe(1);
    expect(addressesIn('_https://a.example _www.b.example *https://c.example')).toBe(3);
  });
});

describe('A comment may lead', () => {
  it.each([
    ['https://bay.example/a?b=@c', true],
    ['http://localhost', true],
    ['https://müller.example', true],
    ['https://user:word@host.example', false],
    ['https://bank.example@host.example', false],
    ['https://bank.example%5C@host.example', false],
    ['https://', false],
    ['ftp://bay.example', false],
    ['javascript:alert(1)', false],
  ])('to %s: %s', (address, may) => {
    expect(isLinkable(address)).toBe(may);
  });
});

describe('A bare address is shown', () => {
  it.each([
    ['as it was typed', 'https://Bay.example/A%20b?c=%2F#d', 'https://Bay.example/A%20b?c=%2F#d'],
    ['with words for codes', 'https://bay.example/caf%C3%A9/%D9%86%D8%B5', 'https://bay.example/café/نص'],
    [
      'without what turns words around',
      'https://bay.example/%E2%80%AEgpj',
      'https://bay.example/%E2%80%AEgpj',
    ],
    ['with accents in its host', 'https://münchen.example/ü', 'https://münchen.example/ü'],
    ['in other scripts', 'https://пример.example:8080', 'https://пример.example:8080'],
    ['in the code of its host', 'https://xn--80ak6aa92e.com', 'https://xn--80ak6aa92e.com'],
    ['with look-alikes in code', 'https://аррӏе.com/a', 'https://xn--80ak6aa92e.com/a'],
    ['with mixed look-alikes in code', 'https://www.pаypal.example', 'https://www.xn--pypal-4ve.example'],
  ])('%s', (_says, address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});
