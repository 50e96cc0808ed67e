import { describe, expect, it } from 'vitest';
import { hostsOf, pathOnSite, rewrittenLink, uploadPath, withoutSize } from './old-address.ts';

const hosts = hostsOf(['https://www.harbour.example', 'http://harbour.example/blog']);

describe('an address of the imported site', () => {
  it('is known with and without www, by http and https', () => {
    expect(hosts).toEqual(['harbour.example']);
    expect(pathOnSite('http://www.harbour.example/2012/01/a-b/', hosts)).toBe('/2012/01/a-b/');
    expect(pathOnSite('https://elsewhere.example/2012/', hosts)).toBeUndefined();
    expect(pathOnSite('https://harbour.example.evil.example/', hosts)).toBeUndefined();
  });

  it('becomes relative to the root, with query and fragment', () => {
    expect(rewrittenLink('https://harbour.example/?p=7#comment-3', hosts)).toBe('/?p=7#comment-3');
    expect(rewrittenLink('//www.harbour.example/a', hosts)).toBe('/a');
    expect(rewrittenLink('https://elsewhere.example/a', hosts)).toBeUndefined();
  });

  it('of an upload names the file, whatever the size of the copy', () => {
    expect(uploadPath('https://harbour.example/wp-content/uploads/2020/01/p%C3%A9-300x200.jpg?x=1')).toBe(
      '2020/01/pé-300x200.jpg',
    );
    expect(withoutSize('2020/01/a-300x200.jpg')).toBe('2020/01/a.jpg');
    expect(withoutSize('2020/01/a-scaled.jpg')).toBe('2020/01/a.jpg');
    expect(withoutSize('2020/01/a-3.jpg')).toBe('2020/01/a-3.jpg');
  });
});
