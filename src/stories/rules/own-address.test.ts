import { describe, expect, it } from 'vitest';
import { hostOf, ownAddress } from './own-address.ts';

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

describe('A host', () => {
  it('is called without www., and there is none of a place here', () => {
    expect(hostOf('https://www.video.example/watch')).toBe('video.example');
    expect(hostOf('/here')).toBe('');
    expect(hostOf('https://')).toBe('');
  });
});
