import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { walletLink } from './wallet-link.ts';

describe('The link of a wallet', () => {
  it.each([
    ['https://wallet.example.org/give?code=A&to=1', 'https://wallet.example.org/give?code=A&to=1'],
    ['  HTTPS://Wallet.Example.org ', 'https://wallet.example.org/'],
  ])('is an https address: %s', (written, link) => {
    expect(walletLink(written)).toBe(link);
  });

  it.each([
    'http://wallet.example.org',
    'javascript:alert(1)',
    ' javascript:alert(1)//https://wallet.example.org',
    'https:javascript:alert(1)',
    'https:/wallet.example.org',
    '//wallet.example.org',
    'data:text/html,x',
    'https://wallet.example.org@evil.example/',
    'https://user:secret@wallet.example.org/',
    'https://localhost/',
    'https://wallet.example.org/\njavascript:alert(1)',
    'https://wallet.example.org\\@evil.example',
    'https://',
    '',
  ])('is not %j', (written) => {
    expect(walletLink(written)).toBeNull();
  });

  it('is nothing else, whatever is written', () => {
    for (const attack of ATTACKS) expect(walletLink(attack) ?? 'https://').toMatch(/^https:\/\/[^"'<>\s]*$/);
  });
});
