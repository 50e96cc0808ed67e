import { describe, expect, it } from 'vitest';
import { linksIn } from './links.ts';

describe('The links of a text', () => {
  it('are counted however they are written, each once', () => {
    expect(linksIn('nothing here, not even e.g. this')).toBe(0);
    expect(linksIn('https://a.example and www.b.example')).toBe(2);
    expect(linksIn('[words](https://a.example) <https://b.example> [more](c.example)')).toBe(3);
    expect(linksIn('[words](<https://a.example>)')).toBe(1);
  });
});
