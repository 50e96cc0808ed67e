import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { linkAddress, mediaAddress, webAddress } from './link-address.ts';

describe('An address in a link', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:desk@example.org',
    'tel:+15550100',
    '/2026/11/a-story',
    '#comments',
    '?page=2',
    'relative/path',
    '/뉴스/이야기',
  ])('stays: %s', (address) => expect(linkAddress(address)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'https://bank.example:x@evil.example/',
    '\\\\',
    '',
    'https://',
  ])('goes: %j', (address) => expect(linkAddress(address)).toBeUndefined());

  it('never lets a scheme through that runs something', () => {
    for (const attack of ATTACKS) {
      const address = linkAddress(attack);
      if (address === undefined) continue;
      expect(new URL(address, 'https://a.example/').protocol).toMatch(/^(https?|mailto|tel):$/);
    }
  });
});

describe('Something of another host', () => {
  it('is whole, on the web, and read as https where it leaves that out', () => {
    expect(webAddress('https://video.example/watch?v=1')).toBe('https://video.example/watch?v=1');
    for (const said of ['//video.example/1', '\\\\video.example/1', ' //video.example/1\n'])
      expect(webAddress(said)).toBe('https://video.example/1');
    for (const said of ['javascript:https://example.org/%0Aalert(1)', '/here', 'mailto:desk@example.org'])
      expect(webAddress(said)).toBeUndefined();
  });

  it('or of this site is where bytes come from, and no mailbox', () => {
    expect(mediaAddress('/files/1/bell.mp3')).toBe('/files/1/bell.mp3');
    expect(mediaAddress('mailto:desk@example.org')).toBeUndefined();
  });
});
