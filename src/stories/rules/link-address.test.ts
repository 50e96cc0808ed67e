import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { foreignAddress, hostOf, linkAddress, ownAddress } from './link-address.ts';

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

describe('What this site itself serves', () => {
  it('is a picture or a file by its path', () => {
    expect(ownAddress('/files/0198/interview.mp3')).toBe('/files/0198/interview.mp3');
    expect(ownAddress('/pictures/0198/640.jpg')).toBe('/pictures/0198/640.jpg');
  });

  it('is nothing else', () => {
    for (const address of [
      '/desk',
      '//evil.example/files/a',
      'https://evil.example/files/a',
      '/files/../desk',
    ]) {
      expect(ownAddress(address)).toBeUndefined();
    }
  });
});

describe('Something of another host', () => {
  it('is whole and on the web', () => {
    expect(foreignAddress('https://video.example/watch?v=1')).toBe('https://video.example/watch?v=1');
    expect(foreignAddress('//video.example/1')).toBeUndefined();
    expect(foreignAddress('javascript:https://example.org/%0Aalert(1)')).toBeUndefined();
  });

  it('is called by its host', () => {
    expect(hostOf('https://www.video.example/watch')).toBe('video.example');
    expect(hostOf('/here')).toBe('');
    expect(hostOf('https://')).toBe('');
  });
});
